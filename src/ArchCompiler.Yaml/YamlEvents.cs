using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ArchCompiler.Yaml;

/// <summary>
/// The parser's events, one at a time. A mistake ends them: from there on the stream is at its end, and <see
/// cref="Failure"/> says why.
/// </summary>
internal sealed class YamlEvents
{
    private static readonly StreamEnd End = new();
    private readonly Parser parser;

    public YamlEvents(string text)
    {
        parser = new(new Scanner(new StringReader(text), skipComments: true));
        Move();
    }

    /// <summary>The event at hand.</summary>
    public ParsingEvent Current { get; private set; } = End;

    /// <summary>What stopped the parser, null while nothing has.</summary>
    public YamlFailure? Failure { get; private set; }

    /// <summary>Goes on to the next event.</summary>
    public void Move()
    {
        Current = Failure is null && TryMove() && parser.Current is { } next ? next : End;
    }

    /// <summary>Ends the stream here, since what follows cannot be used.</summary>
    public void Stop() => Current = End;

    private bool TryMove()
    {
        try
        {
            return parser.MoveNext();
        }
        catch (YamlException exception)
        {
            Failure = new(exception.Message, (int)exception.Start.Index);
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // Thrown by the parser where a plain text between brackets runs on into a key; the last event's end is the
            // nearest known place.
            Failure = new("a bracket, brace or quote before this is not closed", (int)Current.End.Index);
        }

        return false;
    }
}

/// <summary>What the parser could not read, in its own words, and where.</summary>
internal sealed record YamlFailure(string Message, int Offset);
