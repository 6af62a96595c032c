using System.Text;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using ArchCompiler.Testing.Samples;
using Shouldly;

namespace ArchCompiler.SampleTests.Laws;

/// <summary>
/// No policy that is written names an action, a resource or a condition that AWS does not know, allows more than it
/// names, or allows on everything what can be allowed on something.
/// </summary>
public sealed class PolicyLawTests
{
    [ToolFact(OutsideTool.Npm)]
    public void Policies_of_samples_and_examples_say_what_AWS_knows() =>
        Judge(Sample.All.SelectMany(sample => sample.Compile()));

    [ToolFact(OutsideTool.Npm)]
    public void Policies_of_drawings_of_known_meaning_say_what_AWS_knows() =>
        Judge(MeaningPages.Drawings().SelectMany(drawn => Compiling.Of(new SourceText("drawing.mmd", drawn.Drawing))));

    [ToolFact(OutsideTool.Npm)]
    public void The_judge_finds_what_is_wrong() =>
        PolicyJudge.Complaints(
        [
            Allowed(["s3:GetObjekt"], ["arn:aws:s3:::b/*"]),
            Allowed(["s3:*"], ["arn:aws:s3:::b/*"]),
            Allowed(["s3:GetObject"], ["*"]),
            Allowed(["xray:PutTraceSegments"], ["arn:aws:xray:eu-west-1:1:group/g"]),
            Allowed(["sqs:SendMessage"], ["arn:aws:sns:eu-west-1:1:t"]),
            Allowed(["sqs:SendMessage"], ["arn:aws:sqs:eu-west-1:1:q"], "s3:prefix"),
            new("resource", "Allow", ["kms:Decrypt"], ["*"], [], Anybody: true),
            Allowed(["s3:GetObject"], ["arn:aws:s3:::b/*"], "aws:SourceAccount", "aws:ResourceTag/a"),
        ]).Select(complaint => complaint[..complaint.IndexOf(": {", StringComparison.Ordinal)]).ShouldBe(
        [
            "s3:GetObjekt is no action",
            "s3:* names more than one action",
            "s3:GetObject on \"*\" knows accesspointobject,object",
            "xray:PutTraceSegments knows no resource and is allowed on arn:aws:xray:eu-west-1:1:group/g",
            "sqs:SendMessage is not of arn:aws:sns:eu-west-1:1:t",
            "sqs:SendMessage knows no condition s3:prefix",
            "allows anybody",
        ]);

    private static PolicyStatement Allowed(string[] actions, string[] resources, params string[] keys) =>
        new("identity", "Allow", actions, resources, keys, Anybody: false);

    private static void Judge(IEnumerable<Compilation> compilations)
    {
        var statements = compilations.SelectMany(StatementsOf)
            .DistinctBy(statement => statement.ToString(), StringComparer.Ordinal)
            .ToList();

        statements.Count.ShouldBeGreaterThan(50);
        PolicyJudge.Complaints(statements).ShouldBeEmpty();
    }

    private static IEnumerable<PolicyStatement> StatementsOf(Compilation compilation) =>
        Texts(compilation, "terraform", ".tf").SelectMany(PolicyTexts.InTerraform)
            .Concat(Texts(compilation, "cloudformation", ".yaml").SelectMany(PolicyTexts.InCloudFormation));

    private static IEnumerable<string> Texts(Compilation compilation, string target, string ending) =>
        compilation.Emit(target).Value
            .Where(artifact => artifact.Path.EndsWith(ending, StringComparison.Ordinal))
            .Select(artifact => Encoding.UTF8.GetString(artifact.Content.AsSpan()));
}
