using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Mermaid.C4;

/// <summary>
/// A shape, boundary or relation while the diagram is read: a later statement adds to an earlier one.
/// </summary>
/// <param name="id">The alias; of a relation, its automatic id.</param>
internal sealed class C4Element(Name id)
{
    private readonly List<ElementDetail> details = [];

    /// <summary>The alias at its first mention.</summary>
    public Name Id { get; } = id;

    /// <summary>Where the statement stands that last said something of it; of a boundary, up to its end.</summary>
    public SourceSpan Span { get; set; } = id.Span;

    /// <summary>The boundary around it, null at the top.</summary>
    public C4Element? Parent { get; set; }

    /// <summary>What was said of it, in the order of the first mention.</summary>
    public IReadOnlyList<ElementDetail> Details => details;

    /// <summary>Says something of it, in the place of what was said before.</summary>
    public void Set(string name, Name value, bool isText) => Set(new(name, value, isText));

    /// <summary>Says something of it, in the place of what was said before.</summary>
    public void Set(ElementDetail detail)
    {
        var at = details.FindIndex(known => known.Name == detail.Name);
        if (at < 0)
        {
            details.Add(detail);
        }
        else
        {
            details[at] = detail;
        }
    }

    /// <summary>What was said under a name, null where nothing was.</summary>
    public Name? Find(string name) => details.Find(detail => detail.Name == name)?.Value;

    /// <summary>Says what the arguments of a statement say.</summary>
    public void Set(ReadOnlySpan<C4Argument> arguments, ReadOnlySpan<C4Parameter> parameters, SourceSpan statement)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            var argument = i < arguments.Length ? arguments[i] : null;
            if (argument is not null && parameters[i].Name.Length > 0)
            {
                Set(argument.Key ?? parameters[i].Name, argument.Value, parameters[i].IsText);
            }
            else if (parameters[i].IsText)
            {
                Set(parameters[i].Name, new("", new(statement.End, 0)), isText: true);
            }
        }
    }

    /// <summary>The lines that are drawn: those of the details that say something, else the alias.</summary>
    public Label LabelOf(params ReadOnlySpan<string> names)
    {
        List<Name> lines = [];
        foreach (var name in names)
        {
            if (details.Find(detail => detail.Name == name) is { Key: null, Value: { Text.Length: > 0 } line })
            {
                lines.Add(line);
            }
        }

        return lines.Count == 0
            ? new(Id.Text, "text", Id.Span)
            : new(string.Join("<br/>", lines.Select(line => line.Text)), "text", lines[0].Span);
    }
}
