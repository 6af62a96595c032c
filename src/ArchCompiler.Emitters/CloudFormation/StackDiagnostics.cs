using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;
using ArchCompiler.Emitters.Documents;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>What is to be said of stacks (ARC421 to ARC429, ARC540).</summary>
internal static class StackDiagnostics
{
    public static Diagnostic NoOrder(Construct construct) =>
        new(
            "ARC421",
            Severity.Error,
            construct.Origins is [var first, ..] ? first.Span : default,
            $"CloudFormation cannot order '{construct.Id}': it and something else need each other.")
        {
            Remedy = "Draw one of the two directions only, or deploy this drawing with Terraform.",
        };

    public static Diagnostic OverLimit(string file, int has, int most, string what) =>
        new(
            "ARC422",
            Severity.Error,
            default,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{file} has {has:N0} {what}, and CloudFormation allows {most:N0} in a stack."))
        {
            Remedy = "Split the drawing in two, or deploy it with Terraform.",
        };

    public static Diagnostic NoResource(SourceText? template, string line) =>
        new(
            "ARC540",
            Severity.Error,
            default,
            $"What this template writes at the margin begins no resource: '{PlainText.Shorten(line, 60)}'.")
        {
            Source = template,
            Remedy = "Begin each resource with its logical id and a colon at the margin, and indent the rest.",
        };

    public static Diagnostic SameLogicalId(string file, string id, ImmutableArray<string> members) =>
        new(
            "ARC423",
            Severity.Error,
            default,
            $"{file} gives the logical id '{id}' twice, for {string.Join(" and ", members.Distinct())}.")
        {
            Remedy = "Rename one of the nodes.",
        };
}
