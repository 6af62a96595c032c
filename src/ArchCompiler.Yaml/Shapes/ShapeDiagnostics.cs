using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Yaml.Shapes;

/// <summary>
/// What there is to say of keys and values that do not fit. The catalog (<c>ARC170</c>–<c>ARC173</c>), architectures
/// (<c>ARC500</c>–<c>ARC503</c>) and the settings (<c>ARC910</c>–<c>ARC913</c>) say it in the same words under ids of
/// their own.
/// </summary>
/// <param name="prefix">The first five characters of the ids.</param>
internal sealed class ShapeDiagnostics(string prefix)
{
    /// <summary>For catalog files.</summary>
    public static ShapeDiagnostics Catalog { get; } = new("ARC17");

    /// <summary>For architectures.</summary>
    public static ShapeDiagnostics Architecture { get; } = new("ARC50");

    /// <summary>For project files and front matter.</summary>
    public static ShapeDiagnostics Settings { get; } = new("ARC91");

    public Diagnostic UnknownKey(Name key, IEnumerable<string> known)
    {
        var nearest = Nearest.To(key.Text, known);
        return Error('0', key.Span, $"'{key.Text}' is not known here.") with
        {
            Remedy = nearest is null
                ? $"use one of {string.Join(", ", known.Select(k => $"'{k}'"))}"
                : $"did you mean '{nearest}'?",
        };
    }

    public Diagnostic WrongType(SourceSpan span, string subject, string wanted) =>
        Error('1', span, $"'{subject}' must be {wanted}.") with { Remedy = $"write {wanted}" };

    public Diagnostic Missing(SourceSpan span, string key, string of) =>
        Error('2', span, $"{of} has no '{key}'.") with { Remedy = $"add '{key}: …'" };

    public Diagnostic NotAllowed(DrawnValue.Scalar value, string key, IEnumerable<string> allowed)
    {
        var nearest = Nearest.To(value.Text, allowed);
        return Error('3', value.Span, $"'{value.Text}' is no value of '{key}'.") with
        {
            Remedy = nearest is null ? $"use one of {string.Join(", ", allowed)}" : $"did you mean '{nearest}'?",
        };
    }

    private Diagnostic Error(char number, SourceSpan span, string message) =>
        new(prefix + number, Severity.Error, span, message);
}
