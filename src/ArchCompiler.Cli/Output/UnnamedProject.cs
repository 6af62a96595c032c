using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Cli.Output;

/// <summary>Says that nothing names a project whose name all names of its resources begin with.</summary>
internal static class UnnamedProject
{
    /// <summary>The warning on a drawing; none where it has a name, or where nothing is named after it.</summary>
    public static IEnumerable<Diagnostic> Of(Compilation compilation)
    {
        var plan = compilation.Planned.Value;
        var diagram = plan.Architecture.Diagram;
        if (plan.Constructs.IsEmpty
            || plan.Architecture.Settings.Name is not null
            || !string.IsNullOrWhiteSpace(diagram.Title?.Text))
        {
            yield break;
        }

        yield return new(
            "ARC430",
            Severity.Warning,
            diagram.Source.GetLineSpan(diagram.Source.GetPosition(diagram.Span.Start).Line),
            $"Nothing names this project, so the names of its resources begin with '{plan.Name}'.")
        {
            Remedy = "Set `name` in archc.yaml or in the front matter, or give the drawing a title, before it is "
                + "deployed: another name later replaces what was made.",
        };
    }
}
