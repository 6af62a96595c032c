using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Conversion;

/// <summary>
/// An architecture as its author would write it down in another notation: what was drawn, each element with the kind
/// that binding found for it, and nothing of layout.
/// </summary>
public sealed record Blueprint
{
    /// <summary>Title for people, if any.</summary>
    public string? Title { get; init; }

    /// <summary>Flow of the drawing: TB, BT, LR or RL; empty where none was stated.</summary>
    public string Direction { get; init; } = "";

    /// <summary>Settings that stand in the drawing itself.</summary>
    public DrawnValue.Mapping? Settings { get; init; }

    /// <summary>Boundaries, outer before inner.</summary>
    public ImmutableArray<BlueprintElement> Boundaries { get; init; } = [];

    /// <summary>Services and others, in drawing order.</summary>
    public ImmutableArray<BlueprintElement> Participants { get; init; } = [];

    /// <summary>Edges, in drawing order.</summary>
    public ImmutableArray<BlueprintRelation> Relations { get; init; } = [];

    /// <summary>Waivers that stand in the drawing itself.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>
    /// The same as a picture: without what is stated and not drawn, without frames around nothing, which would be drawn
    /// as shapes, and with labels as text.
    /// </summary>
    public Blueprint Bare()
    {
        HashSet<string> filled = new(StringComparer.Ordinal);
        filled.UnionWith(Participants.Select(participant => participant.Parent).OfType<string>());
        filled.UnionWith(Relations.SelectMany(relation => (string[])[relation.From, relation.To]));
        foreach (var boundary in Boundaries.Reverse().Where(boundary => filled.Contains(boundary.Id)))
        {
            filled.Add(boundary.Parent ?? boundary.Id);
        }

        return this with
        {
            Settings = null,
            Boundaries = [.. Boundaries.Where(boundary => filled.Contains(boundary.Id)).Select(Bare)],
            Participants = [.. Participants.Select(Bare)],
            Relations =
            [
                .. Relations.Select(relation => relation with
                {
                    Label = relation.Label is { } label ? Markup.Text(label) : null,
                    Properties = [],
                }),
            ],
            Waivers = [],
        };
    }

    private static BlueprintElement Bare(BlueprintElement element) => element with
    {
        Label = element.Label is { } label ? Markup.Text(label) : null,
        Properties = [],
    };
}
