using System.Globalization;

namespace ArchCompiler.Core.Graph;

/// <summary>What an arrow answers to the question that stands before it.</summary>
public enum Answer
{
    /// <summary>Nothing is asked.</summary>
    None,

    /// <summary>It is so.</summary>
    Yes,

    /// <summary>It is not so.</summary>
    No,

    /// <summary>Every other answer.</summary>
    Otherwise,
}

/// <summary>A place in an order: "2", "2a", "2.1".</summary>
/// <param name="Major">The number.</param>
/// <param name="Minor">What stands behind it, ordered by number, then by letter; 0 for nothing.</param>
public readonly record struct StepNumber(int Major, int Minor)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}

/// <summary>What must hold, by the words on an arrow.</summary>
/// <param name="Name">What is looked at, as it is written: "risk", "approved".</param>
/// <param name="Operator"><c>=</c>, <c>!=</c>, <c>&lt;</c> …; null where it holds by itself.</param>
/// <param name="Value">What it is compared with.</param>
public sealed record Condition(string Name, string? Operator = null, string? Value = null);

/// <summary>How the way between two steps is gone: in which order, on which condition, how often, after which pause.
/// </summary>
public sealed record Passage
{
    /// <summary>A way of which nothing is said.</summary>
    public static Passage Plain { get; } = new();

    /// <summary>Its place in an order.</summary>
    public StepNumber? Step { get; init; }

    /// <summary>Which answer leads along it.</summary>
    public Answer Answer { get; init; }

    /// <summary>What must hold.</summary>
    public Condition? Condition { get; init; }

    /// <summary>Seconds of a pause.</summary>
    public int? Seconds { get; init; }

    /// <summary>Whether it is gone once for each item.</summary>
    public bool IsEach { get; init; }

    /// <summary>How often is tried.</summary>
    public int? Tries { get; init; }

    /// <summary>Whether it is gone again.</summary>
    public bool IsRetry { get; init; }

    /// <summary>Whether it is gone on a condition alone.</summary>
    public bool IsConditional => Answer is not Answer.None || Condition is not null;
}
