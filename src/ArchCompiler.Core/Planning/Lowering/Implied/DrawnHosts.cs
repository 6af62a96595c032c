using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Binding.Relations;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// Names of hosts that a drawing says: on the arrow out of a zone, in the label of what answers, in that of the zone.
/// </summary>
internal sealed class DrawnHosts(Architecture architecture)
{
    private const string DomainName = "domainName";
    private readonly Dictionary<string, string?> hosts = new(StringComparer.Ordinal);
    private readonly Lazy<string?> domain = new(() => FindDomain(architecture));

    /// <summary>The site's name as it is drawn; null where nothing says it.</summary>
    public string? Domain => domain.Value;

    /// <summary>The name that a service is drawn to answer under, null where nothing says one.</summary>
    public string? Of(Service service)
    {
        if (!hosts.TryGetValue(service.Id, out var host))
        {
            hosts[service.Id] = host = Find(service, architecture);
        }

        return host;
    }

    /// <summary>Whether a zone is drawn to lead to something.</summary>
    public static bool Resolves(Service zone, Architecture architecture) =>
        architecture.RelationsFrom(zone).Any(relation => relation.Kind is RelationKind.Resolves);

    private static string? FindDomain(Architecture architecture)
    {
        var zone = architecture.Services.Where(IsZone).MinBy(zone => Resolves(zone, architecture) ? 0 : 1)
            ?.Properties.Find(DomainName);
        return zone is { Source: not PropertySource.Default }
            ? zone.Text
            : Common([.. architecture.Services.Where(Answers).Select(s => Find(s, architecture)).OfType<string>()]);
    }

    private static string? Find(Service service, Architecture architecture) =>
        architecture.RelationsInto(service)
            .Where(r => r.Host is not null && architecture.FindService(r.From) is { } from && IsZone(from))
            .Select(r => r.Host)
            .FirstOrDefault()
        ?? service.Nodes.Select(node => RouteWords.FindHost(LabelCleaner.Clean(node.Label.Text).All))
            .FirstOrDefault(host => host is not null && !IsAmazon(host));

    private static bool IsZone(Service service) => service.Kind.Has(Capabilities.ResolvesNames);

    private static bool Answers(Service service) =>
        service.Kind.Has(Capabilities.InternetEntry | Capabilities.RequestTarget);

    /// <summary>Names that AWS gives are nobody's site.</summary>
    private static bool IsAmazon(string host) =>
        host.EndsWith(".amazonaws.com", StringComparison.Ordinal)
        || host.EndsWith(".cloudfront.net", StringComparison.Ordinal);

    /// <summary>The longest name that all are or stand below; null where that is no more than an ending.</summary>
    private static string? Common(List<string> names)
    {
        if (names.Count == 0)
        {
            return null;
        }

        var common = names[0].Split('.');
        foreach (var name in names.Skip(1).Select(name => name.Split('.')))
        {
            var same = 0;
            while (same < common.Length && same < name.Length && common[^(same + 1)] == name[^(same + 1)])
            {
                same++;
            }

            common = common[^same..];
        }

        return common.Length > 1 ? string.Join('.', common) : null;
    }
}
