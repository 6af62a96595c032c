using System.Collections.Immutable;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters;

/// <summary>
/// What the front matter of one construct's template says. An output whose name ends in <c>_*</c> stands for a family:
/// the part of the asked name in place of the star takes the star's place in the text.
/// </summary>
/// <param name="Template">The template, null where there is none that can be read.</param>
/// <param name="Front">The variables that the front matter assigns.</param>
/// <param name="Outputs">Text of each output, by name.</param>
internal sealed record Exports(
    Template? Template, ScriptValue.Map Front, IReadOnlyDictionary<string, string> Outputs)
{
    private const string Family = "_*";

    /// <summary>Of a construct without a template.</summary>
    public static Exports None { get; } = new(null, new([]), new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>
    /// Outputs that only hand on what the plan decided, by name: whoever refers to one is given that instead.
    /// </summary>
    public ImmutableDictionary<string, PlanValue> HandedOn { get; init; } =
        ImmutableDictionary.Create<string, PlanValue>(StringComparer.Ordinal);

    /// <summary>Names of the outputs, families left out.</summary>
    public IEnumerable<string> Names =>
        Outputs.Keys.Where(name => !name.EndsWith(Family, StringComparison.Ordinal)).Concat(HandedOn.Keys);

    /// <summary>Names of the outputs whose value is no text of the target.</summary>
    public IEnumerable<string> Unreadable => OutputsOf(Front)
        .Where(output => output.Value is not (ScriptValue.Text or ScriptValue.Null) && Decided(output.Value) is null)
        .Select(output => output.Key);

    /// <summary>What a template's front matter says.</summary>
    public static Exports Of(Template template, ScriptValue.Map front)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        var decided = None.HandedOn.ToBuilder();
        foreach (var (name, value) in OutputsOf(front))
        {
            if (value is ScriptValue.Text text)
            {
                texts[name] = text.Value;
            }
            else if (Decided(value) is { } planned)
            {
                decided[name] = planned;
            }
        }

        return new(template, front, texts) { HandedOn = decided.ToImmutable() };
    }

    /// <summary>The text of an output, null where the template exports none of that name.</summary>
    /// <param name="output">The name asked for.</param>
    /// <param name="star">How the target writes the name that takes a star's place.</param>
    public string? Find(string output, Func<string, string> star) =>
        Outputs.TryGetValue(output, out var text)
            ? text
            : Outputs
                .Where(o => o.Key.EndsWith(Family, StringComparison.Ordinal)
                    && output.StartsWith(o.Key[..^1], StringComparison.Ordinal))
                .OrderByDescending(o => o.Key.Length)
                .Select(o => o.Value.Replace("*", star(output[(o.Key.Length - 1)..]), StringComparison.Ordinal))
                .FirstOrDefault();

    private static PlanValue? Decided(ScriptValue value) =>
        value.HoldsPlan ? value.ToPlan() : null;

    private static ImmutableArray<KeyValuePair<string, ScriptValue>> OutputsOf(ScriptValue.Map front) =>
        (front.Find("outputs") as ScriptValue.Map)?.Members ?? [];
}
