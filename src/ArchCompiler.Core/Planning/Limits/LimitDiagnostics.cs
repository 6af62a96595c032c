using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Core.Planning.Limits;

/// <summary>What is said of more than AWS takes.</summary>
internal static class LimitDiagnostics
{
    public static Diagnostic TooMany(Construct construct, string what, int count, int most) =>
        new("ARC348", Severity.Error, construct.Origins is [var first, ..] ? first.Span : default,
            FormattableString.Invariant($"'{TitleOf(construct)}' would have {count:N0} {what}; AWS takes {most:N0} by ")
            + "its default quotas, and would refuse the rest at apply.")
        {
            Subject = construct.Origins is [{ Type: OriginType.Node } node, ..]
                ? Subject.Nodes(node.Id)
                : Subject.Diagram,
            Remedy = "Divide it into several that have fewer each, or have the quota raised and accept this one.",
        };

    private static string TitleOf(Construct construct) =>
        construct.Title.Length > 0 ? construct.Title : construct.Name;
}
