using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Converting;

/// <summary>What there is to say of a conversion.</summary>
internal static class ConversionDiagnostics
{
    private const int MostShown = 100;

    public static Diagnostic Renamed(SourceSpan span, string id, string now, Notation notation) => new(
        "ARC520", Severity.Warning, span, $"{NameOf(notation)} cannot have the id '{id}', so that it is '{now}' there.")
    {
        Subject = Subject.Nodes(id),
        Why = "Resources are named by ids: under another name they are created anew.",
        Remedy = "give it an id of letters, digits and '_'",
    };

    public static Diagnostic TooManyEdges(int edges, int most) => new(
        "ARC521",
        Severity.Warning,
        default,
        FormattableString.Invariant($"The drawing has {edges} arrows, and Mermaid draws {most} unless told otherwise."))
    {
        Remedy = "set 'maxEdges' where the drawing is shown",
    };

    public static Diagnostic TooLong(int characters, int most) => new(
        "ARC522",
        Severity.Warning,
        default,
        FormattableString.Invariant(
            $"The drawing has {characters} characters, and Mermaid draws {most} unless told otherwise."))
    {
        Remedy = "set 'maxTextSize' where the drawing is shown",
    };

    public static Diagnostic MeansSomethingElse(Notation notation, string difference) => new(
        "ARC541",
        Severity.Error,
        default,
        $"{NameOf(notation)} cannot say this as it is drawn: something else would be read, '{Cut(difference)}'.")
    {
        Remedy = "write that in another way, such as a shorter or simpler label",
    };

    private static string Cut(string text) => text.Length <= MostShown ? text : text[..MostShown] + "…";

    private static string NameOf(Notation notation) => notation is Notation.Mermaid ? "Mermaid" : "The YAML form";
}
