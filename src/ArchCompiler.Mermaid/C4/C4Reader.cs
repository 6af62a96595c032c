using Antlr4.Runtime;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Generated;
using ArchCompiler.Mermaid.Mistakes;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.C4;

/// <summary>
/// Reads a preprocessed C4 diagram item by item, and says where Mermaid refuses their order. What cannot be read costs
/// its line.
/// </summary>
internal sealed class C4Reader
{
    private readonly MappedText source;
    private readonly ReadingLog log;
    private readonly LineParser<C4Parser> parser;
    private readonly C4Graph graph;
    private readonly C4Arguments arguments;
    private After after = After.Nothing;
    private Brace brace = Brace.None;
    private IToken? boundary;

    public C4Reader(MappedText source, ReadingLog log)
    {
        this.source = source;
        this.log = log;
        graph = new(log);
        arguments = new(source);
        parser = new(
            new C4Lexer(new TextStream(source.Text), TextWriter.Null, TextWriter.Null),
            tokens => new(tokens, TextWriter.Null, TextWriter.Null));
    }

    private enum After
    {
        /// <summary>The start of the diagram or of a boundary.</summary>
        Nothing,

        /// <summary>The end of a line.</summary>
        Line,

        /// <summary>A title or description.</summary>
        Note,

        /// <summary>An element, a relation, a closed boundary.</summary>
        Statement,

        /// <summary>A line that could not be read: whatever follows may follow.</summary>
        Mistake,
    }

    private enum Brace
    {
        /// <summary>No brace is awaited.</summary>
        None,

        /// <summary>Behind a boundary's arguments.</summary>
        Awaited,

        /// <summary>On the line below a boundary's arguments.</summary>
        AwaitedBelow,

        /// <summary>Just read, and a line must start.</summary>
        NeedsLine,

        /// <summary>Just read, and a line may start.</summary>
        MayHaveLine,
    }

    /// <summary>Reads all items.</summary>
    public C4Graph Read()
    {
        if (parser.Parse(parser.Rules.header) is null)
        {
            RecoverHeader();
        }

        while (!parser.IsAtEnd)
        {
            if (parser.Parse(parser.Rules.item) is { } item)
            {
                Read(item);
            }
            else
            {
                Refuse(parser.Offending);
            }
        }

        Finish();
        return graph;
    }

    private void Read(C4Parser.ItemContext item)
    {
        if (TakeBrace(item))
        {
            return;
        }

        if (item.statement() is { } statement)
        {
            Read(statement);
        }
        else if (item.note() is { } note)
        {
            Read(note);
        }
        else if (item.unreadable() is { } unreadable)
        {
            Refuse(unreadable.Start);
        }
        else
        {
            ReadSign(item.Start);
        }
    }

    /// <summary>Takes the brace of a boundary and the line ends around it.</summary>
    /// <returns>Whether the item was one of these.</returns>
    private bool TakeBrace(C4Parser.ItemContext item)
    {
        var type = item.Start.Type;
        var (isTaken, next) = (brace, type) switch
        {
            (Brace.Awaited, C4Lexer.NEWLINE) => (true, Brace.AwaitedBelow),
            (Brace.Awaited, C4Lexer.LBRACE) => (true, Brace.NeedsLine),
            (Brace.AwaitedBelow, C4Lexer.LBRACE) => (true, Brace.MayHaveLine),
            (Brace.NeedsLine or Brace.MayHaveLine, C4Lexer.NEWLINE) => (true, Brace.None),
            _ => (false, Brace.None),
        };
        if (!isTaken && brace is Brace.Awaited or Brace.AwaitedBelow)
        {
            MissBrace();
        }

        if (!isTaken && brace is Brace.NeedsLine)
        {
            log.Add(C4Diagnostics.NeedsLineAfterBrace(Span(item.Start)));
        }

        after = isTaken ? After.Nothing : after;
        brace = next;
        return isTaken;
    }

    /// <summary>A boundary without a brace is closed at once.</summary>
    private void MissBrace()
    {
        if (boundary is { } word)
        {
            log.Add(C4Diagnostics.BraceMissing(Span(word), word.Text));
        }

        graph.Close(0);
        after = brace is Brace.AwaitedBelow ? After.Line : After.Statement;
    }

    private void Read(C4Parser.StatementContext statement)
    {
        if (after is After.Statement)
        {
            log.Add(C4Diagnostics.NotOnItsOwnLine(Span(statement.Start), FollowsComment(statement.Start)));
        }

        var word = statement.Start;
        var problem = arguments.Check(statement, log);
        Draw(word, arguments.Read(statement), source.Span(word.StartIndex, statement.Stop.StopIndex + 1));
        after = After.Statement;
        if (problem is { } resumeAt)
        {
            (after, brace) = (After.Mistake, brace is Brace.Awaited ? Brace.AwaitedBelow : brace);
            parser.RestartAt(resumeAt);
        }
    }

    private void Draw(IToken word, C4Argument[] given, SourceSpan span)
    {
        switch (word.Type)
        {
            case C4Lexer.ELEMENT:
                graph.AddShape(word.Text, given, span);
                break;
            case C4Lexer.BOUNDARY:
                graph.OpenBoundary(word.Text, given, span);
                (boundary, brace) = (word, Brace.Awaited);
                break;
            case C4Lexer.RELATION:
                graph.Connect(word.Text, word.Text is "RelIndex" ? given[Math.Min(1, given.Length)..] : given, span);
                break;
            case C4Lexer.STYLE when word.Text is "UpdateElementStyle":
                graph.StyleElement(given, span);
                break;
            case C4Lexer.STYLE when word.Text is "UpdateRelStyle":
                graph.StyleRelation(given, span);
                break;
            default:
                // How many elements stand in a row says nothing of the architecture.
                break;
        }
    }

    private void Read(C4Parser.NoteContext note)
    {
        if (after is After.Statement or After.Note)
        {
            log.Add(C4Diagnostics.NotOnItsOwnLine(Span(note.Start), FollowsComment(note.Start)));
        }
        else if (after is After.Nothing && graph.Depth > 0)
        {
            log.Add(C4Diagnostics.NoteFirst(Span(note.Start)));
        }

        after = After.Note;
        var start = note.Start;
        var value = note.ACC_VALUE()?.Symbol ?? start;
        var skip = start.Type switch
        {
            C4Lexer.DIAGRAM_TITLE => "title ".Length,
            C4Lexer.ACC_DESCRIPTION => "accDescription ".Length,
            _ => 0,
        };
        var text = TextCleanup.DecodeEntities(value.Text[skip..]);
        if (start.Type is C4Lexer.DIAGRAM_TITLE or C4Lexer.ACC_TITLE)
        {
            var title = start.Type is C4Lexer.ACC_TITLE ? JsText.Trim(text) : text;
            graph.Title = new(title, source.Span(value.StartIndex + skip, value.StopIndex + 1));
        }
        else
        {
            graph.AccessibleDescription = start.Type is C4Lexer.ACC_DESCRIPTION ? text : JsText.Trim(text);
        }
    }

    private void ReadSign(IToken sign)
    {
        if (sign.Type == C4Lexer.NEWLINE)
        {
            if (after is After.Nothing or After.Line)
            {
                log.Add(MermaidDiagnostics.Unexpected(Span(sign), "an empty line"));
            }

            after = After.Line;
        }
        else if (sign.Type == C4Lexer.LBRACE)
        {
            Refuse(sign);
        }
        else
        {
            Close(sign);
        }
    }

    private void Close(IToken sign)
    {
        if (graph.Depth == 0)
        {
            log.Add(C4Diagnostics.ClosesNothing(Span(sign)));
        }
        else
        {
            if (after is After.Nothing)
            {
                log.Add(C4Diagnostics.Empty(graph.Innermost.Id.Span));
            }

            graph.Close(Span(sign).End);
        }

        after = After.Statement;
    }

    private void Refuse(IToken token)
    {
        var end = token.StartIndex;
        while (end < source.Length && JsText.IsWord(source.Text[end]))
        {
            end++;
        }

        var word = source.Text[token.StartIndex..end];
        log.Add(token.Type == C4Lexer.DIRECTION ? C4Diagnostics.Direction(FirstLine(token))
            : word.Length > 0
                ? C4Diagnostics.UnknownWord(
                    new(word, source.Span(token.StartIndex, end)), NearName.Find(word, C4Words.All))
            : JsText.StandsAt(source.Text, token.StartIndex, ";") ? MermaidDiagnostics.Semicolon(Span(token))
            : token.StartIndex >= source.Length ? MermaidDiagnostics.Unexpected(Span(token), "the end of the diagram")
            : MermaidDiagnostics.Unexpected(FirstLine(token), $"'{source.Text[token.StartIndex]}'"));
        after = After.Mistake;
        parser.RestartAt(arguments.NextLine(token.StartIndex));
    }

    private void RecoverHeader()
    {
        var offending = parser.Offending;
        var word = parser.Tokens.Count > 0 ? parser.Tokens[0] : offending;
        var start = Math.Min(offending.StartIndex, source.Length);
        log.Add(start >= source.Length || offending.Type == TokenConstants.EOF || word == offending
            ? C4Diagnostics.Nothing(Span(word))
            : C4Diagnostics.TextAfterHeader(FirstLine(offending), source.Span(word.StopIndex + 1, start)));
        after = After.Mistake;
        parser.RestartAt(arguments.NextLine(start));
    }

    private void Finish()
    {
        if (brace is Brace.Awaited or Brace.AwaitedBelow)
        {
            MissBrace();
        }

        if (after is After.Nothing && graph.Depth == 0)
        {
            log.Add(C4Diagnostics.Nothing(source.Span(source.Length, source.Length)));
        }

        while (graph.Depth > 0)
        {
            log.Add(C4Diagnostics.Unclosed(graph.Innermost.Id));
            graph.Close(source.ToSource(source.Length));
        }
    }

    /// <summary>Whether the last line above a token that is not blank ends in a comment.</summary>
    private bool FollowsComment(IToken token)
    {
        var before = source.Text.AsSpan(0, token.StartIndex);
        var line = before.TrimEnd();
        return before[line.Length..].Contains('\n')
            && line[(line.LastIndexOf('\n') + 1)..].Contains("%%", StringComparison.Ordinal);
    }

    private SourceSpan Span(IToken token) => source.Span(token.StartIndex, token.StopIndex + 1);

    private SourceSpan FirstLine(IToken token)
    {
        var start = JsText.SkipBlanks(source.Text, token.StartIndex);
        return source.Span(start, Math.Min(token.StopIndex + 1, Math.Max(start, arguments.LineEnd(start))));
    }
}
