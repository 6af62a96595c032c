using System.Collections.Immutable;

namespace ArchCompiler.Core.Catalog;

/// <summary>All that archc knows of the provider: the kinds, and the words by which diagrams speak of them.</summary>
public sealed class ServiceCatalog
{
    private readonly Dictionary<string, ServiceKind> byId;

    /// <summary>A catalog of some kinds. Ids and aliases must be unique, which the catalog reader checks.</summary>
    public ServiceCatalog(ImmutableArray<ServiceKind> kinds, Vocabulary vocabulary)
    {
        Kinds = kinds;
        Vocabulary = vocabulary;
        byId = kinds.ToDictionary(kind => kind.Id, StringComparer.Ordinal);
    }

    /// <summary>Every kind, by id in ordinal order.</summary>
    public ImmutableArray<ServiceKind> Kinds { get; }

    /// <summary>Words of labels, groups and arrows, in several languages.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The construct kinds that realisations name (<c>catalog/constructs.yaml</c>).</summary>
    public ImmutableArray<ConstructDeclaration> Constructs { get; init; } = [];

    /// <summary>The kind with an id, null where there is none.</summary>
    public ServiceKind? Find(string id) => byId.GetValueOrDefault(id);
}
