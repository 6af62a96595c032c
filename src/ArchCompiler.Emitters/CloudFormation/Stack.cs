using System.Collections.Immutable;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>One stack: what is deployed together, in one region.</summary>
/// <param name="Number">Its place in the order of deployment, from 1.</param>
/// <param name="Label">
/// Its part of the stack's name: <c>edge</c>, <c>replica</c>, <c>us-west-2</c>, <c>main</c>, <c>main-2</c>.
/// </param>
/// <param name="Scope">Where it is.</param>
/// <param name="Members">Ids of the constructs and flows in it, in the order of the text.</param>
internal sealed record Stack(int Number, string Label, PlanScope Scope, ImmutableArray<string> Members)
{
    /// <summary>Label of a stack that holds a zone alone, to which a domain is delegated before the rest.</summary>
    public const string Zone = "zone";

    /// <summary>Whether the stack holds a zone alone.</summary>
    public bool IsZone => Label.Split('-')[0] == Zone;

    /// <summary>Name of its file.</summary>
    public string File => Scope.Kind is ScopeKind.Edge ? $"{Number}-{Label}-us-east-1.yaml" : $"{Number}-{Label}.yaml";
}
