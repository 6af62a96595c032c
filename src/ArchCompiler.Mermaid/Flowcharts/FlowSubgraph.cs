using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>A frame that is open: its members are gathered until it closes.</summary>
/// <param name="opening">Where its opening word stands.</param>
/// <param name="id">The text that names it.</param>
/// <param name="title">The title in brackets; null where the name is the title too.</param>
internal sealed class FlowSubgraph(SourceSpan opening, FlowText id, FlowText? title)
{
    private readonly List<string> members = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Where its opening word stands.</summary>
    public SourceSpan Opening { get; } = opening;

    /// <summary>The text that names it.</summary>
    public FlowText Id { get; } = id;

    /// <summary>The title in brackets, if any.</summary>
    public FlowText? Title { get; } = title;

    /// <summary>The last direction stated inside.</summary>
    public string? Direction { get; set; }

    /// <summary>Classes, once it is closed.</summary>
    public List<string> Classes { get; } = [];

    /// <summary>Icon of the metadata, once it is closed.</summary>
    public string? Icon { get; set; }

    /// <summary>The id it gets when it closes.</summary>
    public Name ClosedId { get; private set; }

    /// <summary>Its members when it closes: what an earlier frame holds is not its own.</summary>
    public List<string> Members { get; } = [];

    /// <summary>The end of its closing word.</summary>
    public int End { get; private set; }

    /// <summary>
    /// Whether Mermaid fails on the members: it asks an object whether it has one, and a member of this name is then in
    /// the way.
    /// </summary>
    public bool IsUndrawable { get; private set; }

    /// <summary>Mentions a member; Mermaid fails to see that it has <c>__proto__</c> already.</summary>
    public void Add(string member)
    {
        IsUndrawable |= !string.IsNullOrWhiteSpace(member) && seen.Contains("hasOwnProperty");
        if (!string.IsNullOrWhiteSpace(member) && (seen.Add(member) || member is "__proto__"))
        {
            members.Add(member);
        }
    }

    /// <summary>Closes the frame.</summary>
    public void Close(Name id, HashSet<string> taken, int end)
    {
        ClosedId = id;
        End = end;
        Members.AddRange(members.Where(member => !taken.Contains(member) && member != id.Text));
        taken.UnionWith(Members);
    }

    /// <summary>Takes in the members of a later frame with the same id.</summary>
    public void Join(FlowSubgraph later) => Members.AddRange(later.Members);

    /// <summary>The frame as the later stages see it.</summary>
    public DiagramGroup ToGroup(string? parent) =>
        new(ClosedId, TitleLabel(), SourceSpan.FromBounds(Opening.Start, Math.Max(Opening.End, End)))
        {
            Members = [.. Members],
            Direction = Direction,
            Parent = parent,
            Icon = Icon,
            Classes = [.. Classes],
        };

    private Label TitleLabel()
    {
        var text = Title ?? Id;
        return text.ToLabel() with { Text = TextCleanup.DecodeEntities(JsText.Trim(text.Raw)) };
    }
}
