using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Explaining;

/// <summary>Origins for people: what was drawn, and on which line.</summary>
internal sealed class OriginText(SourceText source)
{
    /// <summary>An origin on one line.</summary>
    public string Of(Origin origin)
    {
        var place = source.GetPosition(origin.Span.Start);
        var reason = origin.Reason is null ? "" : $": {origin.Reason}";
        return origin.Type is OriginType.Diagram
            ? $"the drawing as a whole{reason}"
            : $"{origin.Id} ({source.Path}:{place.Line}:{place.Column}){reason}";
    }

    /// <summary>A drawn thing with what is written on it and where.</summary>
    public string Place(string id, string? label, SourceSpan span)
    {
        var place = source.GetPosition(span.Start);
        var words = string.IsNullOrEmpty(label) || label == id ? "" : $" \"{label.ReplaceLineEndings(" ")}\"";
        return $"{id}{words} ({source.Path}:{place.Line}:{place.Column})";
    }
}
