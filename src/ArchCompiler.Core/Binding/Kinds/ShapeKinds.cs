using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Kinds;

/// <summary>
/// What the form of a shape says: outright for people and what is outside, else where nothing else does.
/// </summary>
internal sealed class ShapeKinds(NotResources notResources)
{
    /// <summary>
    /// Who draws a person means one, whatever the label names; what C4 draws as outside is no part of the system,
    /// unless it is a service of the provider; and a circle without a word is where lines meet.
    /// </summary>
    public ServiceKind? Says(NodeDraft draft) => draft.Node.Shape switch
    {
        "person" or "external_person" => notResources.ExternalUser,
        "junction" or "f-circ" => notResources.Junction,
        "circle" when string.IsNullOrWhiteSpace(draft.Node.Label.Text) => notResources.Junction,
        { } shape when shape.StartsWith("external_", StringComparison.Ordinal) && !draft.IsNamedResource =>
            notResources.ExternalSystem,
        _ => null,
    };

    /// <summary>The kind of a shape that nothing else speaks for.</summary>
    public ServiceKind Of(string? shape) => shape switch
    {
        _ when IsDecision(shape) => notResources.Concept,
        "circle" or "doublecircle" or "stop" or "start" or "stadium" or "circ" => notResources.Concept,
        "cylinder" or "cyl" or "db" or "database" or "system_db" or "container_db" or "component_db" =>
            notResources.GenericDatabase,
        _ => notResources.Application,
    };

    /// <summary>Whether a shape is the one for where a path divides.</summary>
    public static bool IsDecision(string? shape) =>
        shape is "diamond" or "question" or "diam" or "decision" or "hexagon" or "hex";
}
