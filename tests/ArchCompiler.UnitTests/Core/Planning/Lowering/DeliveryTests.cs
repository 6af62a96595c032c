using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

public sealed class DeliveryTests
{
    [Fact]
    public void A_queue_feeds_a_function_that_may_take_from_it_and_not_put()
    {
        var plan = Lowered.Of("q[SQS] --> fn[Lambda]");

        plan.Attached("event-source").ShouldBe(["q on fn"]);
        plan.May("fn_role").ShouldBe(
            ["sqs:ChangeMessageVisibility, sqs:DeleteMessage, sqs:GetQueueAttributes, sqs:ReceiveMessage on q.arn"]);
    }

    [Fact]
    public void A_function_that_sends_to_a_queue_is_not_fed_by_it()
    {
        var plan = Lowered.Of("fn[Lambda] -->|Send| q[SQS]");

        plan.Attached("event-source").ShouldBeEmpty();
        plan.May("fn_role").ShouldBe(["sqs:GetQueueUrl, sqs:SendMessage on q.arn"]);
    }

    [Fact]
    public void Queues_whose_ids_differ_by_a_dash_are_both_allowed() =>
        Lowered.Of("fn[Lambda] -->|Send| queue1[SQS]", "fn -->|Send| queue_1[SQS]").May("fn_role").ShouldBe(
            ["sqs:GetQueueUrl, sqs:SendMessage on queue1.arn", "sqs:GetQueueUrl, sqs:SendMessage on queue_1.arn"],
            ignoreOrder: true);

    [Fact]
    public void A_topic_fans_out_to_queues_that_take_from_it_alone()
    {
        var plan = Lowered.Of("t[SNS] --> q[SQS]", "t --> p[SQS]", "other[SQS]");

        plan.Attached("subscriber").ShouldBe(["p on t", "q on t"]);
        plan.Argument("q_publisher_t", "source_arn").ShouldBe("t.arn");
        plan.Plan.AttachmentsOf("other").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("t[SNS]", "sns.amazonaws.com")]
    [InlineData("b[(S3)]", "s3.amazonaws.com")]
    [InlineData("bus[EventBridge]", "events.amazonaws.com")]
    public void What_invokes_a_function_by_itself_is_let_in_by_its_own_address(string source, string principal)
    {
        var id = source[..source.IndexOf('[', StringComparison.Ordinal)];
        var plan = Lowered.Of($"{source} --> fn[Lambda]");

        plan.Attached("permission").ShouldBe([$"{id} on fn"]);
        plan.Argument($"fn_permission_{id}", "principal").ShouldBe($"\"{principal}\"");
        plan.Argument($"fn_permission_{id}", "source_arn").ShouldNotBeNull().ShouldStartWith($"{id}.");
        plan.May("fn_role").ShouldBeEmpty();
    }

    [Fact]
    public void A_bucket_tells_a_function_of_new_objects_but_one_that_it_reads_tells_nothing()
    {
        Lowered.Of("b[(S3)] --> fn[Lambda]").Attached("notification").ShouldBe(["fn on b"]);
        Lowered.Of("fn[Lambda] -->|Read| b[(S3)]").Attached("notification").ShouldBeEmpty();
    }

    [Fact]
    public void A_workflow_has_a_task_for_each_edge_and_may_start_nothing_else()
    {
        var plan = Lowered.Of("s[Step Functions] --> fn[Lambda]", "s --> t[SNS]", "gn[Lambda]");

        plan.Attached("task").ShouldBe(["fn on s", "t on s"]);
        plan.May("s_role").Where(g => g.Contains("lambda:")).ShouldBe(["lambda:InvokeFunction on fn.arn, {fn.arn}:*"]);
        plan.May("s_role").ShouldNotContain(g => g.Contains("gn."));
    }
}
