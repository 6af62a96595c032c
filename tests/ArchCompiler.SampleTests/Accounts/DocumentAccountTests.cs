using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using ArchCompiler.Testing.Samples;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests.Accounts;

/// <summary>
/// Nothing that is left out is called deployed anywhere, and all that is left out or needs nothing is told, with its
/// reason.
/// </summary>
public sealed class DocumentAccountTests
{
    public static TheoryData<string> Samples => [.. Sample.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_documents_of_a_sample_account_for_all_that_is_drawn(string name) =>
        Sample.Named(name).Compile().SelectMany(DocumentAccount.FaultsOf).ShouldBeEmpty();

    [Theory]
    [InlineData("flowchart LR\n fn[Lambda] --> m[Amazon Macie]\n users((Users)) --> cdn[CloudFront]\n")]
    [InlineData("flowchart LR\n subgraph v[VPC 10.0.0.0/16]\n  m[Amazon Macie]\n end\n m --> other[Mail provider]\n")]
    [InlineData("flowchart LR\n m[\"Amazon Macie *x* | `y` <b> 漢字 $[z](q)\"] & fn[Lambda] --> db[(RDS)] & s[SES]\n")]
    [InlineData("flowchart LR\n q[Queue]\n subgraph p[\"On-premises\"]\n  c[Client]\n end\n c --> fn[Lambda]\n")]
    [InlineData("flowchart LR\n subgraph eks[Amazon EKS]\n  a[Orders service]\n end\n a --> db[(DynamoDB)]\n k[KMS] --> eks\n")]
    [InlineData("flowchart LR\n subgraph v[VPC]\n  fn[Lambda] --> t[(DynamoDB)]\n end\n broken[Lambda (x)] -->\n")]
    [InlineData("flowchart LR\n subgraph r[eu-west-1]\n  os[OpenSearch] --> k[KMS]\n end\n %% archc: os colour=blue\n")]
    public void The_documents_account_for_what_is_left_out(string drawing) =>
        DocumentAccount.FaultsOf(Compiling.Mermaid(drawing)).ShouldBeEmpty();

    [SharedFact("realworld")]
    public void The_documents_of_published_drawings_account_for_all_that_is_drawn() =>
        SharedDrawings.Published().SelectMany(FaultsOf).ShouldBeEmpty();

    [SharedFact("field/cases.json")]
    public void The_documents_of_the_field_cases_account_for_all_that_is_drawn() =>
        SharedDrawings.FieldCases().SelectMany(FaultsOf).ShouldBeEmpty();

    private static IEnumerable<string> FaultsOf((string Name, SourceText Source) drawn) =>
        Compiling.Of(drawn.Source).SelectMany(DocumentAccount.FaultsOf).Select(fault => $"{drawn.Name}: {fault}");
}
