using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding;

/// <summary>
/// The kinds that are not resources, which are archc's own words and no service's: binding falls back on them, with or
/// without a catalog entry.
/// </summary>
internal sealed class NotResources(ServiceCatalog catalog)
{
    /// <summary>A person or client outside.</summary>
    public ServiceKind ExternalUser { get; } = Find(catalog, "external-user", "End users");

    /// <summary>A third party.</summary>
    public ServiceKind ExternalSystem { get; } = Find(catalog, "external-system", "External system");

    /// <summary>The author's own program.</summary>
    public ServiceKind Application { get; } = Find(catalog, "application", "Application");

    /// <summary>A database of which nobody says what it is.</summary>
    public ServiceKind GenericDatabase { get; } = Find(catalog, "generic-database", "Database");

    /// <summary>Text in a box.</summary>
    public ServiceKind Concept { get; } = Find(catalog, "concept", "Concept");

    /// <summary>An account or organizational unit drawn as a shape.</summary>
    public ServiceKind Account { get; } = Find(catalog, AccountId, "AWS account");

    /// <summary>Id of <see cref="Account"/>.</summary>
    public const string AccountId = "account";

    /// <summary>A part or a setting of what is drawn beside it.</summary>
    public ServiceKind Part { get; } = Find(catalog, PartId, "Part");

    /// <summary>Id of <see cref="Part"/>.</summary>
    public const string PartId = "part";

    /// <summary>A point where lines meet.</summary>
    public ServiceKind Junction { get; } = Find(catalog, JunctionId, "Junction");

    /// <summary>Id of <see cref="Junction"/>.</summary>
    public const string JunctionId = "junction";

    /// <summary>Ids of the kinds that stand for nothing at all: no relation can be made of their edges.</summary>
    public static ImmutableArray<string> Meaningless { get; } = ["concept", JunctionId, AccountId, PartId];

    private static ServiceKind Find(ServiceCatalog catalog, string id, string title) =>
        catalog.Find(id) ?? new ServiceKind(id, title) { IsResource = false, Scope = ServiceScope.External };
}
