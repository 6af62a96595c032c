using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.Documents;

/// <summary>What the documents of a drawing are called.</summary>
internal static class DocumentTitle
{
    private const int DeepestHeading = 6;

    /// <summary>The drawing's own title, else the heading that it stands under, else the project's name.</summary>
    public static string Of(Plan plan)
    {
        var diagram = plan.Architecture.Diagram;
        return new[] { diagram.Title?.Text, diagram.AccessibleTitle, HeadingAbove(diagram), plan.Name }
            .OfType<string>().First(title => title.Trim().Length > 0);
    }

    private static string? HeadingAbove(Diagram diagram)
    {
        var (heading, isFenced) = ((string?)null, false);
        foreach (var line in diagram.Source.Text.AsSpan(0, diagram.Span.Start).EnumerateLines())
        {
            var text = line.Trim();
            isFenced ^= text.StartsWith("```", StringComparison.Ordinal);
            heading = isFenced ? heading : ReadHeading(text) ?? heading;
        }

        return heading;
    }

    private static string? ReadHeading(ReadOnlySpan<char> line)
    {
        var depth = line.Length - line.TrimStart('#').Length;
        return depth is > 0 and <= DeepestHeading && line.Length > depth && line[depth] == ' '
            ? line[depth..].Trim(" #").ToString()
            : null;
    }
}
