using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Copies;

/// <summary>Says which things stand where one can be a copy of the other, and which are in different zones.</summary>
internal sealed class CopyGrounds(IndexedLabel labels)
{
    private readonly FramePlaces places = new(labels);

    /// <summary>The account, region and network of something: a copy over zones shares them.</summary>
    public static string Of(Draft draft) =>
        draft.Nodes[0].Frame is { } frame
            ? string.Join('\n', frame.Outwards().Where(IsGround).Select(around => around.Group.Id.Text))
            : "";

    /// <summary>Whether two stand in different zones.</summary>
    public bool AreApart(Draft one, Draft other) => ZoneOf(one) != ZoneOf(other);

    private string ZoneOf(Draft draft) =>
        $"{labels.Strip(draft.Nodes[0].Label).Zone}\n{places.ZonesOf(draft.Nodes[0].Frame)}";

    private static bool IsGround(Frame frame) =>
        frame.Kind is BoundaryKind.Account or BoundaryKind.OrganizationalUnit or BoundaryKind.Region
            or BoundaryKind.Vpc or BoundaryKind.External;
}
