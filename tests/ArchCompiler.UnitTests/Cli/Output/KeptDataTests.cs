using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli.Output;

/// <summary>What keeps data does not leave the output unsaid.</summary>
public sealed class KeptDataTests
{
    private const string Before = "flowchart LR\n  fn[Lambda] --> orders[DynamoDB]\n";

    private readonly TestHost host = new();

    [Theory]
    [InlineData("terraform", "out/terraform/data.tf  aws_dynamodb_table.orders", "terraform state mv")]
    [InlineData("cloudformation", "out/cloudformation/1-main.yaml  OrdersTable", "import it")]
    public void A_store_that_goes_is_told_of_loudly(string target, string address, string advice)
    {
        Generate(Before, target);

        Generate("flowchart LR\n  fn[Lambda] --> sales[DynamoDB]\n", target);

        host.Error.ShouldContain("WARNING: what kept data is no longer in the output");
        host.Error.ShouldContain(address);
        host.Error.ShouldContain(advice);
    }

    [Theory]
    [InlineData("flowchart LR\n  fn[Lambda] --> orders[DynamoDB table of orders]\n")]
    [InlineData("flowchart LR\n  orders[DynamoDB]\n  fn[Lambda] --> orders\n  fn --> q[SQS]\n")]
    [InlineData("flowchart LR\n  gone[Lambda] --> orders[DynamoDB]\n")]
    public void What_stays_is_not_told_of(string after)
    {
        Generate(Before, "terraform");
        Generate(Before, "cloudformation");

        Generate(after, "terraform");
        host.Error.ShouldNotContain("WARNING");
        Generate(after, "cloudformation");
        host.Error.ShouldNotContain("WARNING");
    }

    [Fact]
    public void A_check_tells_of_it_too()
    {
        Generate(Before, "terraform");

        host.Files["a.mmd"] = "flowchart LR\n  fn[Lambda] --> sales[DynamoDB]\n";
        host.Run("generate", "a.mmd", "-o", "out", "-t", "terraform", "--check").ShouldBe(3);

        host.Error.ShouldContain("aws_dynamodb_table.orders");
    }

    private void Generate(string drawing, string target)
    {
        host.Files["archc.yaml"] = "name: shop\n";
        host.Files["a.mmd"] = drawing;
        host.Run("generate", "a.mmd", "-o", "out", "-t", target).ShouldBe(0, host.Error);
    }
}
