using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Rules;

/// <summary>
/// One check of an architecture. Knows nothing of configured severities, waivers, formats or other rules.
/// </summary>
public abstract class Rule
{
    /// <summary>Who it is.</summary>
    public abstract RuleInfo Info { get; }

    /// <summary>
    /// Whether the architecture has anything for it to look at; a rule without a subject is not applicable, never
    /// passed.
    /// </summary>
    public abstract bool Applies(Architecture architecture);

    /// <summary>What it finds, in drawing order.</summary>
    public abstract IEnumerable<Finding> Check(Architecture architecture);
}
