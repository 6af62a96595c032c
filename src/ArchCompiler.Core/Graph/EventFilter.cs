using System.Collections.Immutable;

namespace ArchCompiler.Core.Graph;

/// <summary>Which of the messages, events or changes an edge carries: those of which all conditions hold.</summary>
/// <param name="Conditions">What must hold, each a name, an operator and a value.</param>
public sealed record EventFilter(ImmutableArray<Condition> Conditions)
{
    /// <summary>All of them.</summary>
    public static EventFilter None { get; } = new(Conditions: []);

    /// <summary>The words of a filter that nobody can read as conditions; null where there are none.</summary>
    public string? Unread { get; init; }

    /// <summary>Whether nothing is said of it.</summary>
    public bool IsNone => Conditions.IsEmpty && Unread is null;

    /// <inheritdoc/>
    public override string ToString() =>
        Unread ?? string.Join(", ", Conditions.Select(c => $"{c.Name} {c.Operator} {c.Value}"));
}
