using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Yaml;

/// <summary>A value with the measures by which aliases to it are limited.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How many values it is, itself included, aliases followed.</param>
/// <param name="Height">Nesting of lists and mappings in it: 0 for a scalar.</param>
internal sealed record Built(DrawnValue Value, int Count, int Height)
{
    /// <summary>What stands where nothing could be read.</summary>
    public static Built Empty(SourceSpan span) => new(new DrawnValue.Scalar("", IsQuoted: false, span), 1, 0);

    /// <summary>A list or mapping of some parts.</summary>
    public static Built Of(DrawnValue value, IReadOnlyCollection<Built> parts) =>
        new(value, 1 + parts.Sum(p => p.Count), 1 + parts.Select(p => p.Height).DefaultIfEmpty().Max());
}
