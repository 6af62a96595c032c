using System.Collections.Immutable;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Templates;

/// <summary>
/// A value in a template. Two sorts that never mix: what the tool itself wrote (native values, written as they are) and
/// what the plan decided (<see cref="Plan"/>, written only by the target's writer), so that an author's text cannot
/// become code.
/// </summary>
public abstract record ScriptValue
{
    private ScriptValue()
    {
    }

    /// <summary>Nothing; written as nothing.</summary>
    public sealed record Null : ScriptValue
    {
        /// <summary>The one nothing.</summary>
        public static Null Value { get; } = new();
    }

    /// <summary>True or false.</summary>
    public sealed record Bool(bool Value) : ScriptValue;

    /// <summary>A number.</summary>
    public sealed record Number(decimal Value) : ScriptValue;

    /// <summary>Text of the tool's own: identifiers and the templates' literals. Written raw.</summary>
    public sealed record Text(string Value) : ScriptValue;

    /// <summary>
    /// Captured or included output that holds values already written for the target: it can be written again and
    /// nothing else.
    /// </summary>
    public sealed record Written(string Value) : ScriptValue;

    /// <summary>A list.</summary>
    public sealed record List(ImmutableArray<ScriptValue> Items) : ScriptValue;

    /// <summary>Members by name, in order.</summary>
    public sealed record Map(ImmutableArray<KeyValuePair<string, ScriptValue>> Members) : ScriptValue
    {
        private readonly Lazy<Dictionary<string, ScriptValue>> byName = new(() => Index(Members));

        /// <summary>The value of a member, null where there is none.</summary>
        public ScriptValue? Find(string name) => byName.Value.GetValueOrDefault(name);

        private static Dictionary<string, ScriptValue> Index(ImmutableArray<KeyValuePair<string, ScriptValue>> members)
        {
            Dictionary<string, ScriptValue> index = new(StringComparer.Ordinal);
            foreach (var (name, value) in members)
            {
                index[name] = value;
            }

            return index;
        }
    }

    /// <summary>
    /// A value of the plan, opaque: it may be walked, tested and compared, and only the target's writer turns it into
    /// text.
    /// </summary>
    public sealed record Plan(PlanValue Value) : ScriptValue;

    /// <summary>What a host function gives where it cannot do what was asked, with the reason in a sentence.</summary>
    public sealed record Fault(string Message) : ScriptValue;

    /// <summary>Whether the value is of the plan, or holds one that is.</summary>
    public bool HoldsPlan => Rendering.Display.HasPlan(this);

    /// <summary>
    /// The value as one of the plan: native text becomes literal text; null where that has no meaning.
    /// </summary>
    public PlanValue? ToPlan() => Rendering.Display.ToPlan(this);

    /// <summary>Text of the tool's own.</summary>
    public static ScriptValue Of(string? value) => value is null ? Null.Value : new Text(value);

    /// <summary>True or false.</summary>
    public static ScriptValue Of(bool value) => new Bool(value);

    /// <summary>A number.</summary>
    public static ScriptValue Of(decimal value) => new Number(value);

    /// <summary>A value of the plan; nothing for null.</summary>
    public static ScriptValue Of(PlanValue? value) => value is null ? Null.Value : new Plan(value);

    /// <summary>A list.</summary>
    public static ScriptValue Of(IEnumerable<ScriptValue> items) => new List([.. items]);

    /// <summary>Members by name.</summary>
    public static ScriptValue Of(params IEnumerable<(string Name, ScriptValue Value)> members) =>
        new Map([.. members.Select(m => KeyValuePair.Create(m.Name, m.Value))]);
}
