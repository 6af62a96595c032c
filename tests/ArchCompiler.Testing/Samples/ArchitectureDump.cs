using System.Text;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Testing.Samples;

/// <summary>
/// An architecture as text: services, others, boundaries and relations, each with what it was drawn as.
/// </summary>
public static class ArchitectureDump
{
    /// <summary>The text of an architecture.</summary>
    public static string Write(Architecture architecture)
    {
        StringBuilder text = new();
        foreach (var service in architecture.Services)
        {
            text.Append($"service {Head(service)}{List(" zones", service.Zones)}{List(" in", service.Boundaries)}\n");
            foreach (var (name, property) in service.Properties.Values
                .Where(p => p.Value.Source is not PropertySource.Default))
            {
                text.Append($"  {name} = {property.Text} ({KebabNames.Of(property.Source)})\n");
            }
        }

        foreach (var other in architecture.Others)
        {
            text.Append($"other {Head(other)}\n");
        }

        foreach (var boundary in architecture.Boundaries)
        {
            var parent = boundary.Parent is null ? "" : $" in {boundary.Parent}";
            text.Append($"boundary {boundary.Id}: {KebabNames.Of(boundary.Kind)} \"{boundary.Title}\"{parent}\n");
        }

        foreach (var relation in architecture.Relations)
        {
            var access = relation.Access is Access.None ? "" : $" {relation.Access}".ToLowerInvariant();
            var edges = relation.Edges.Select(edge => edge.Id.Text);
            var kind = KebabNames.Of(relation.Kind);
            text.Append(
                $"relation {relation.From} {kind}{access} {relation.To}"
                + $"{List(" via", relation.Via)}{List(" from", edges)}\n");
        }

        foreach (var dropped in architecture.Dropped)
        {
            text.Append($"dropped {dropped.Edge.Id}: {dropped.Reason}\n");
        }

        foreach (var unresolved in architecture.Unresolved)
        {
            text.Append($"unresolved {unresolved.Node.Id}{List(" perhaps", unresolved.Candidates)}\n");
        }

        return text.ToString();
    }

    private static string Head(Participant participant)
    {
        var qualifier = participant.Qualifier is null ? "" : $" ({participant.Qualifier})";
        var nodes = List(" nodes", participant.NodeIds);
        return $"{participant.Id}: {participant.Kind.Id} \"{participant.Title}\"{qualifier}{nodes}";
    }

    private static string List(string name, IEnumerable<string> values) =>
        string.Join(", ", values) is { Length: > 0 } joined ? $"{name} [{joined}]" : "";
}
