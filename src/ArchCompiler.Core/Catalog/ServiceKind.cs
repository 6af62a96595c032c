using System.Collections.Immutable;

namespace ArchCompiler.Core.Catalog;

/// <summary>
/// One entry of the catalog: what a service is, whoever uses it. The first half is known of every kind and lets it be
/// recognised;
/// <see cref="Realisation"/> is there for the kinds that can be deployed.
/// </summary>
/// <param name="Id">Kebab-case id, unique in the catalog.</param>
/// <param name="Title">The name its maker gives it.</param>
public sealed record ServiceKind(string Id, string Title)
{
    /// <summary>Broad family: compute, storage, database, network, security, …</summary>
    public string Category { get; init; } = "";

    /// <summary>False for the not-a-resource kinds: users, third parties, own applications, concepts.</summary>
    public bool IsResource { get; init; } = true;

    /// <summary>How far one use reaches.</summary>
    public ServiceScope Scope { get; init; }

    /// <summary>How it survives the loss of a zone.</summary>
    public ZoneModel Zones { get; init; }

    /// <summary>What it can do or needs.</summary>
    public Capabilities Capabilities { get; init; }

    /// <summary>Lower-case words that mean this kind in a label; unique over the catalog.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Icon names that hint at this kind, without their pack's prefix: <c>aws-lambda</c>.</summary>
    public ImmutableArray<string> Icons { get; init; } = [];

    /// <summary>Terraform resource types of the <c>hashicorp/aws</c> provider, the main one first.</summary>
    public ImmutableArray<string> TerraformTypes { get; init; } = [];

    /// <summary>CloudFormation resource types, the main one first.</summary>
    public ImmutableArray<string> CloudFormationTypes { get; init; } = [];

    /// <summary>Typed properties that an author may state.</summary>
    public ImmutableArray<PropertyDeclaration> Properties { get; init; } = [];

    /// <summary>
    /// The relations it imposes as a control: a key encrypts whatever can be encrypted, whichever way the arrow
    /// points.
    /// </summary>
    public ImmutableArray<ControlDeclaration> Controls { get; init; } = [];

    /// <summary>
    /// Names of the interface endpoints through which a network reaches it (<c>ecr.api</c>), as the AWS PrivateLink
    /// guide lists them.
    /// </summary>
    public ImmutableArray<string> Endpoints { get; init; } = [];

    /// <summary>What its drawn copies are; null where a copy of it is another one of it.</summary>
    public CopyDeclaration? Copies { get; init; }

    /// <summary>What lowering needs; null for a kind that is recognised but not yet deployed.</summary>
    public Realisation? Realisation { get; init; }

    /// <summary>Whether it has all of some capabilities.</summary>
    public bool Has(Capabilities capabilities) => (Capabilities & capabilities) == capabilities;

    /// <summary>Whether it has one or more of some capabilities.</summary>
    public bool HasAny(Capabilities capabilities) => (Capabilities & capabilities) != Capabilities.None;

    /// <summary>The declaration of a property, null where the kind has none by that name.</summary>
    public PropertyDeclaration? FindProperty(string name) =>
        Properties.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => Id;
}
