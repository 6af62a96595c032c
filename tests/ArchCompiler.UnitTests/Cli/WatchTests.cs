using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli;

/// <summary>What <c>archc watch</c> notices, in memory: time passes where it waits.</summary>
public sealed class WatchTests
{
    private const string Alone = "flowchart LR\n  fn[Lambda] --> t[DynamoDB]\n";
    private readonly TestHost host = new();
    private readonly Queue<Action> steps = [];

    public WatchTests()
    {
        host.Files["shop.mmd"] = Alone;
        host.Wait = _ =>
        {
            if (steps.TryDequeue(out var step))
            {
                step();
                return true;
            }

            return false;
        };
    }

    [Fact]
    public void It_checks_at_once_and_ends_well()
    {
        host.Run("watch").ShouldBe(0);

        Reports().ShouldBe(1);
        host.Error.ShouldBe("archc: watching 1 files; Ctrl-C ends it.\n");
    }

    [Fact]
    public void A_change_is_checked_once_it_has_settled()
    {
        steps.Enqueue(() => host.Files["shop.mmd"] = Alone + "  t --> ");
        steps.Enqueue(() => host.Files["shop.mmd"] = Alone + "  t --> b[AWS Back");
        steps.Enqueue(() => host.Files["shop.mmd"] = Alone + "  t -->|Back up| b[AWS Backup]\n");
        Quiet(4);

        host.Run("watch").ShouldBe(0);

        Reports().ShouldBe(2);
        host.Error.ShouldContain("archc: changed: shop.mmd\n");
        host.Output.Split("REL005").Length.ShouldBe(2);
    }

    [Fact]
    public void A_file_may_go_come_back_and_have_another_name()
    {
        steps.Enqueue(() => host.Files.Delete("shop.mmd"));
        Quiet(3);
        steps.Enqueue(() => host.Files["store.mmd"] = Alone);
        Quiet(3);
        steps.Enqueue(() => host.Files["shop.mmd"] = Alone);
        Quiet(3);

        host.Run("watch").ShouldBe(0);

        host.Error.ShouldContain("archc: changed: shop.mmd\n");
        host.Error.ShouldContain("archc: changed: store.mmd\n");
        host.Error.ShouldContain("nothing to check");
        host.Output.Split("'DynamoDB' has no backup").Length.ShouldBe(5);
    }

    [Fact]
    public void A_file_that_is_named_may_be_gone_for_a_while()
    {
        steps.Enqueue(() => host.Files.Delete("shop.mmd"));
        Quiet(3);
        steps.Enqueue(() => host.Files["shop.mmd"] = Alone);
        Quiet(3);

        host.Run("watch", "shop.mmd").ShouldBe(0);

        host.Error.ShouldContain("'shop.mmd'");
        host.Output.Split("REL005").Length.ShouldBe(3);
    }

    [Fact]
    public void A_project_file_that_comes_goes_or_breaks_counts()
    {
        steps.Enqueue(() => host.Files["archc.yaml"] = "nmae: shop\n");
        Quiet(3);
        steps.Enqueue(() => host.Files["archc.yaml"] = "rules: { REL005: off }\n");
        Quiet(3);

        host.Run("watch").ShouldBe(0);

        host.Error.ShouldContain("'archc.yaml' is wrong; nothing was done.");
        host.Output.Split("REL005").Length.ShouldBe(2);
        Reports().ShouldBe(2);
    }

    [Fact]
    public void What_it_writes_is_written_again_and_is_no_change()
    {
        steps.Enqueue(() => host.Files["shop.mmd"] = "flowchart LR\n  fn[Lambda orders] -->|Write| t[DynamoDB]\n");
        Quiet(6);

        host.Run("watch", "-o", "out", "-t", "docs", "-t", "terraform").ShouldBe(0);

        Reports().ShouldBe(2);
        host.Error.Split("archc: out:").Length.ShouldBe(3);
        host.Error.Split("archc: changed:").Length.ShouldBe(2);
        host.Run("generate", "shop.mmd", "-o", "out", "-t", "docs", "-t", "terraform", "--check")
            .ShouldBe(0, host.Error);
    }

    [Fact]
    public void Templates_of_the_house_are_watched()
    {
        host.Files["house/terraform/table.tf.scriban"] = "x";
        host.Files["archc.yaml"] = "name: shop\ntemplates: house\n";
        steps.Enqueue(() => host.Files["house/terraform/table.tf.scriban"] = "y");
        Quiet(3);

        host.Run("watch").ShouldBe(0);

        host.Error.ShouldContain("archc: changed: house/terraform/table.tf.scriban\n");
    }

    [Fact]
    public void Standard_input_cannot_be_watched() => host.Run("watch", "-").ShouldBe(2);

    private void Quiet(int times)
    {
        for (var i = 0; i < times; i++)
        {
            steps.Enqueue(() => { });
        }
    }

    private int Reports() => host.Output.Split("not applicable").Length - 1;
}
