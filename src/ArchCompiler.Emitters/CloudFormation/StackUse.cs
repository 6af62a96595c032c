using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// What a text of a stack made use of while it was rendered, so that the stack declares that and nothing else.
/// </summary>
internal sealed class StackUse
{
    /// <summary>Outputs of constructs.</summary>
    public HashSet<PlanValue.Reference> References { get; } = [];

    /// <summary>Variables by name, those of the frame among them.</summary>
    public SortedSet<string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>What every target knows.</summary>
    public SortedSet<AmbientValue> Ambients { get; } = [];

    /// <summary>Takes over what another text made use of.</summary>
    public void Add(StackUse other)
    {
        References.UnionWith(other.References);
        Variables.UnionWith(other.Variables);
        Ambients.UnionWith(other.Ambients);
    }
}
