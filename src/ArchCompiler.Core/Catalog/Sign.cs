using System.Collections.Immutable;

namespace ArchCompiler.Core.Catalog;

/// <summary>
/// What a word on an arrow, or in the name of a queue, says of a way rather than of what is done along it: what fails,
/// in which order, under which condition, to which share. A word may be a sign of several things.
/// </summary>
[Flags]
public enum Sign : long
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Where something fails: "on failure".</summary>
    Failure = 1 << 0,

    /// <summary>What went wrong: "failed orders".</summary>
    Fault = 1 << 1,

    /// <summary>What somebody tells of a fault: an "error alert".</summary>
    Report = 1 << 2,

    /// <summary>Where something goes well.</summary>
    Success = 1 << 3,

    /// <summary>A name of what keeps messages that nobody could take.</summary>
    DeadLetters = 1 << 4,

    /// <summary>Whose dead letters are kept: "dead letters of".</summary>
    DeadLettersOf = 1 << 5,

    /// <summary>Dead letters go back.</summary>
    Return = 1 << 6,

    /// <summary>An answer: it is so.</summary>
    Yes = 1 << 7,

    /// <summary>An answer: it is not so.</summary>
    No = 1 << 8,

    /// <summary>Every other answer.</summary>
    Otherwise = 1 << 9,

    /// <summary>Begins a condition: "if approved".</summary>
    When = 1 << 10,

    /// <summary>Once for each item.</summary>
    Each = 1 << 11,

    /// <summary>A pause.</summary>
    Wait = 1 << 12,

    /// <summary>Before a time a pause, before a number how often is tried.</summary>
    After = 1 << 13,

    /// <summary>Done again.</summary>
    Retry = 1 << 14,

    /// <summary>What a number of tries is a number of.</summary>
    Tries = 1 << 15,

    /// <summary>Beside a number: a place in an order.</summary>
    Step = 1 << 16,

    /// <summary>Side by side.</summary>
    Parallel = 1 << 17,

    /// <summary>Where ways meet again.</summary>
    Join = 1 << 18,

    /// <summary>Where a workflow begins.</summary>
    Begin = 1 << 19,

    /// <summary>Where a workflow ends.</summary>
    End = 1 << 20,

    /// <summary>Where a workflow ends that has failed.</summary>
    Abort = 1 << 21,

    /// <summary>The one that answers while it can.</summary>
    Primary = 1 << 22,

    /// <summary>The one that answers where the first cannot.</summary>
    Secondary = 1 << 23,

    /// <summary>The nearest answers.</summary>
    Latency = 1 << 24,

    /// <summary>Each answers its share.</summary>
    Weighted = 1 << 25,

    /// <summary>By where the question comes from.</summary>
    Location = 1 << 26,

    /// <summary>All answer.</summary>
    Multivalue = 1 << 27,

    /// <summary>A unit of time; its value is in seconds.</summary>
    Duration = 1 << 28,

    /// <summary>A number in words.</summary>
    Count = 1 << 29,

    /// <summary>Begins what chooses among messages: "only type = order".</summary>
    Only = 1 << 30,

    /// <summary>Nothing goes out to the internet.</summary>
    Isolated = 1L << 31,

    /// <summary>Something is looked at and counted: "scrapes metrics", "pulls logs".</summary>
    Observe = 1L << 32,

    /// <summary>In the title of a frame of states: once for each item.</summary>
    Map = 1L << 33,

    /// <summary>Everything that comes, none left out: "all events".</summary>
    Every = 1L << 34,
}

/// <summary>Words of one sign.</summary>
/// <param name="Words">Lower-case forms, several languages together.</param>
/// <param name="Sign">What they are a sign of.</param>
/// <param name="Value">The seconds of a unit of time, or the number that the words are.</param>
public sealed record SignWord(ImmutableArray<string> Words, Sign Sign, decimal? Value = null);

/// <summary>Names of a country or a continent.</summary>
/// <param name="Words">Lower-case forms, several languages together.</param>
/// <param name="Code">Its code, <c>*</c> for everywhere else.</param>
/// <param name="IsContinent">Whether it is a continent.</param>
public sealed record PlaceWord(ImmutableArray<string> Words, string Code, bool IsContinent);
