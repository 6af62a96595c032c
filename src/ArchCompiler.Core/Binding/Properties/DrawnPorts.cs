using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Properties;

/// <summary>
/// The ports that arrows state, as what their targets listen on: "ALB -->|:3000| app" is an application on port 3000. A
/// port for administration is opened and listened on by the machine, not by the application.
/// </summary>
internal sealed class DrawnPorts(ImmutableArray<Relation> relations)
{
    private static readonly ImmutableArray<int> Administration = [22, 3389];

    private const int ClearText = 80;

    private readonly ILookup<string, Relation> byTarget = relations
        .Where(relation => relation is { Port: not null, Kind: not (RelationKind.Manages or RelationKind.Deploys) })
        .ToLookup(relation => relation.To, StringComparer.Ordinal);

    /// <summary>
    /// The properties of a service, with the port that its kind listens on by property as its first arrow says, where
    /// nothing at the service itself says another.
    /// </summary>
    public PropertyBag AddTo(string id, ServiceKind kind, PropertyBag properties)
    {
        if (kind.Realisation?.Ports is not [{ Property: { } name }, ..]
            || kind.FindProperty(name) is not { } declaration
            || properties.IsDrawn(name)
            || byTarget[id].FirstOrDefault(one => IsListened(one.Port, kind)) is not { Port: { } port } relation)
        {
            return properties;
        }

        var text = port.ToString(CultureInfo.InvariantCulture);
        return PropertyReader.Check(declaration, text).Text is { } value
            ? new(properties.Values.SetItem(name, new(declaration, value, PropertySource.Label, relation.Span)))
            : properties;
    }

    /// <summary>What faces clients over TLS is not moved to the port from which they are only sent on.</summary>
    private static bool IsListened(int? port, ServiceKind kind) =>
        port is { } number && !Administration.Contains(number)
        && !(number == ClearText && kind.FindProperty("protocol") is not null);
}
