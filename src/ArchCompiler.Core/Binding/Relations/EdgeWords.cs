using System.Collections.Immutable;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>What the text on an arrow says.</summary>
internal sealed record EdgeWords
{
    /// <summary>An arrow without a text.</summary>
    public static EdgeWords None { get; } = new();

    /// <summary>The text, cleaned; null where there is none.</summary>
    public string? Text { get; init; }

    /// <summary>What its first verb suggests.</summary>
    public RelationKind? Relation { get; init; }

    /// <summary>What its verbs do with data.</summary>
    public Access Access { get; init; }

    /// <summary>What those of its verbs do that say one thing: "use" leaves open what "read" decides.</summary>
    public Access Exact { get; init; }

    /// <summary>Whether it says that somebody outside works on what it leads to.</summary>
    public bool IsHandling { get; init; }

    /// <summary>Whether it says what is not done, or not yet.</summary>
    public bool IsNegated { get; init; }

    /// <summary>IPv4 range that it names.</summary>
    public string? Cidr { get; init; }

    /// <summary>Whether the verb is in the passive, so that what the arrow leads to acts: "consumed by".</summary>
    public bool IsPassive { get; init; }

    /// <summary>Whether it says something that is neither a known verb nor what is carried.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Whether what it says has the form of something done, rather than the name of a thing.</summary>
    public bool IsLikeVerb { get; init; }

    /// <summary>The words that no verb and no form accounts for; null where there are none.</summary>
    public string? UnreadWords { get; init; }

    /// <summary>What it says of the way: what fails, in which order, under which condition.</summary>
    public WaySigns Way { get; init; } = WaySigns.None;

    /// <summary>Who of several answers; null where it says nothing of it.</summary>
    public Routing? Routing { get; init; }

    /// <summary>Whether one of its ends is a program in the frame of what runs it, rather than that itself.</summary>
    public bool IsAtProgram { get; init; }

    /// <summary>Protocol it names.</summary>
    public string? Protocol { get; init; }

    /// <summary>Port it names.</summary>
    public int? Port { get; init; }

    /// <summary>Methods and paths it names, in order.</summary>
    public ImmutableArray<Route> Routes { get; init; } = [];

    /// <summary>Name of a host that it names: <c>shop.example.com</c>.</summary>
    public string? Host { get; init; }

    /// <summary>Names of events, as <c>OrderPlaced</c> or <c>order.created</c>.</summary>
    public ImmutableArray<string> Events { get; init; } = [];

    /// <summary>Sources of events: <c>shop.orders</c>.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Which messages, events or changes it is about.</summary>
    public EventFilter Filter { get; init; } = EventFilter.None;

    /// <summary>What it states in passing that nobody reads: times, sizes, counts.</summary>
    public ImmutableArray<string> Unused { get; init; } = [];

    /// <summary>Keys of objects that it is about.</summary>
    public KeyFilter Keys { get; init; } = KeyFilter.None;

    /// <summary>When it happens, as an expression of EventBridge.</summary>
    public string? Schedule { get; init; }

    /// <summary>Whether it asks for something as a client does, in so many words.</summary>
    public bool IsRequest => Relation is RelationKind.Requests || !Routes.IsEmpty;
}
