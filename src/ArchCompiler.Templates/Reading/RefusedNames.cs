using System.Collections.Frozen;

namespace ArchCompiler.Templates.Reading;

/// <summary>
/// Names of the language that templates do without, with the reason: what depends on the clock, the machine or chance
/// would give other bytes for the same drawing.
/// </summary>
internal static class RefusedNames
{
    private const string Clock = "It reads the clock or the time zone, and the same drawing must give the same bytes.";
    private const string Chance = "It gives something else on each run, and the same drawing must give the same bytes.";
    private const string Runs = "It would run a text as code. Put the text into a template and include that.";

    private static readonly FrozenDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["date"] = Clock,
        ["math.random"] = Chance,
        ["math.uuid"] = Chance,
        ["object.eval"] = Runs,
        ["object.eval_template"] = Runs,
        ["timespan"] = Clock,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names, in ordinal order.</summary>
    public static IEnumerable<string> All => Reasons.Keys.Order(StringComparer.Ordinal);

    /// <summary>Why a name is left out, null where it is not.</summary>
    public static string? ReasonOf(string name) => Reasons.GetValueOrDefault(name);
}
