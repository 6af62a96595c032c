using System.Collections.Immutable;

namespace ArchCompiler.Core.Planning;

/// <summary>
/// A decided value in no target's language. One writer for each target turns it into text, so that quoting is by type
/// and not by care.
/// </summary>
public abstract record PlanValue
{
    private PlanValue()
    {
    }

    /// <summary>Literal text; may be hostile, and comes out as text.</summary>
    public sealed record Text(string Value) : PlanValue;

    /// <summary>A number.</summary>
    public sealed record Number(decimal Value) : PlanValue;

    /// <summary>True or false.</summary>
    public sealed record Flag(bool Value) : PlanValue;

    /// <summary>A list.</summary>
    public sealed record List(ImmutableArray<PlanValue> Items) : PlanValue;

    /// <summary>Keys with values, in order.</summary>
    public sealed record Map(ImmutableArray<PlanEntry> Entries) : PlanValue;

    /// <summary>Another construct's output, never a string.</summary>
    /// <param name="Construct">Id of the construct.</param>
    /// <param name="Output">Name of the output, as the construct's template exports it.</param>
    public sealed record Reference(string Construct, string Output) : PlanValue;

    /// <summary>A variable of the configuration.</summary>
    public sealed record Variable(string Name) : PlanValue;

    /// <summary>Something the target knows by itself.</summary>
    public sealed record Ambient(AmbientValue Value) : PlanValue
    {
        /// <summary>The region in which it is meant, for what differs by region.</summary>
        public PlanScope At { get; init; } = PlanScope.Home;
    }

    /// <summary>Texts and references run together.</summary>
    public sealed record Join(ImmutableArray<PlanValue> Parts) : PlanValue;

    /// <summary>Literal text.</summary>
    public static PlanValue Of(string value) => new Text(value);

    /// <summary>A number.</summary>
    public static PlanValue Of(decimal value) => new Number(value);

    /// <summary>True or false.</summary>
    public static PlanValue Of(bool value) => new Flag(value);

    /// <summary>A list.</summary>
    public static PlanValue Of(IEnumerable<PlanValue> items) => new List([.. items]);

    /// <summary>Keys with values.</summary>
    public static PlanValue Of(params IEnumerable<(string Key, PlanValue Value)> entries) =>
        new Map([.. entries.Select(e => new PlanEntry(e.Key, e.Value))]);
}

/// <summary>One key of a <see cref="PlanValue.Map"/>.</summary>
public sealed record PlanEntry(string Key, PlanValue Value);
