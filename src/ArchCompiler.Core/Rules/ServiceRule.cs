using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Rules;

/// <summary>
/// A rule that looks at one service at a time, which most do. What exists already is judged where it is kept.
/// </summary>
public abstract class ServiceRule : Rule
{
    /// <inheritdoc/>
    public sealed override bool Applies(Architecture architecture) =>
        architecture.Services.Any(s => s.Existing is null && IsSubject(s, architecture));

    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Check(Architecture architecture) =>
        architecture.Services.Where(s => s.Existing is null && IsSubject(s, architecture))
            .SelectMany(s => Check(s, architecture));

    /// <summary>Whether the rule speaks of this service at all.</summary>
    protected abstract bool IsSubject(Service service, Architecture architecture);

    /// <summary>What is wrong with this service.</summary>
    protected abstract IEnumerable<Finding> Check(Service service, Architecture architecture);
}
