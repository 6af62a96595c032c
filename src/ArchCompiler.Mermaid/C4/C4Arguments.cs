using Antlr4.Runtime;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Generated;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.C4;

/// <summary>Reads the arguments of C4 statements and says what is wrong with them.</summary>
internal sealed class C4Arguments(MappedText source)
{
    /// <summary>Signs that people take for quotes, and Mermaid does not.</summary>
    private const string Quotes = "'“”‘’`";

    /// <summary>
    /// The arguments, in order. Those of a statement that is not closed may run to the end of the diagram, so only
    /// their first lines count.
    /// </summary>
    public C4Argument[] Read(C4Parser.StatementContext statement)
    {
        var isClosed = statement.CLOSE() is not null;
        return [.. statement.argument().Select(argument => Read(argument, isClosed))];
    }

    /// <summary>Says what Mermaid refuses or misreads in a statement's arguments.</summary>
    /// <returns>Where reading goes on, null where the statement is whole.</returns>
    public int? Check(C4Parser.StatementContext statement, ReadingLog log)
    {
        var first = statement.Start;
        var word = new Name(first.Text, source.Span(first.StartIndex, first.StopIndex + 1));
        var overLines = statement.argument().Select(argument => argument.BARE()?.Symbol)
            .FirstOrDefault(bare => bare is not null && IsOverLines(bare));
        if (statement.CLOSE() is null)
        {
            log.Add(statement.argument().Length == 0 && statement.OPEN() is null ? C4Diagnostics.ArgumentsMissing(word)
                : overLines is not null && IsQuoted(FirstLineOf(overLines)) && FirstLineOf(overLines) is var text
                    ? C4Diagnostics.NeedsQuotes(text.Span, Unquote(text))
                : C4Diagnostics.NotClosed(word));
            return NextLine(FirstLineBreak(statement));
        }

        if (statement.argument().Length == 0)
        {
            log.Add(C4Diagnostics.ArgumentsMissing(word));
        }

        foreach (var argument in statement.argument().Where(a => a.KEY_OPEN() is not null && a.VALUE() is null))
        {
            var span = source.Span(
                JsText.SkipBlanks(source.Text, argument.Start.StartIndex), argument.Stop.StopIndex + 1);
            log.Add(C4Diagnostics.EmptyValue(span, argument.KEY()?.GetText() ?? ""));
        }

        if (overLines is not null)
        {
            var text = FirstLineOf(overLines);
            log.Add(C4Diagnostics.RunsOverLines(text.Span, text));
        }

        return null;
    }

    /// <summary>The offset of the line after an offset.</summary>
    public int NextLine(int offset) => Math.Min(LineEnd(offset) + 1, source.Length);

    /// <summary>The end of the line of an offset.</summary>
    public int LineEnd(int offset)
    {
        var line = source.Text.IndexOf('\n', Math.Min(offset, source.Length));
        return line < 0 ? source.Length : line;
    }

    private C4Argument Read(C4Parser.ArgumentContext argument, bool isClosed)
    {
        if (argument.KEY_OPEN() is not null)
        {
            var end = argument.Stop.StopIndex + 1;
            return new(
                argument.VALUE() is { } value ? Trim(value.Symbol, isClosed) : new("", source.Span(end, end)),
                argument.KEY() is { } key ? Trim(key.Symbol, isClosed).Text : "");
        }

        return argument.NOTHING() is { } nothing
            ? new(new("", source.Span(nothing.Symbol.StartIndex, nothing.Symbol.StopIndex + 1)))
            : new(Trim(argument.Start, isClosed));
    }

    private Name Trim(IToken token, bool isWhole)
    {
        if (!isWhole && IsOverLines(token))
        {
            return FirstLineOf(token);
        }

        var text = JsText.Trim(token.Text);
        var start = JsText.SkipBlanks(source.Text, token.StartIndex);
        var end = Math.Max(start, Math.Min(start + text.Length, token.StopIndex + 1));
        return new(TextCleanup.DecodeEntities(text), source.Span(Math.Min(start, token.StopIndex + 1), end));
    }

    private bool IsOverLines(IToken token) =>
        token.StartIndex <= token.StopIndex
        && source.Text.AsSpan(token.StartIndex, token.StopIndex + 1 - token.StartIndex).Contains('\n');

    private Name FirstLineOf(IToken token)
    {
        var start = Math.Min(JsText.SkipBlanks(source.Text, token.StartIndex), token.StopIndex + 1);
        var end = Math.Min(Math.Max(start, LineEnd(start)), token.StopIndex + 1);
        var close = source.Text.AsSpan(start, Math.Max(0, end - start)).LastIndexOf(')');
        end = close > 0 ? start + close : end;
        return new(source.Text[start..end], source.Span(start, end));
    }

    private static bool IsQuoted(Name text) => text.Text is [var sign, ..] && Quotes.Contains(sign);

    private static Name Unquote(Name text) => text with { Text = text.Text.Trim(Quotes.ToCharArray()).Trim() };

    /// <summary>The first place in a statement where an argument runs over the end of its line, else its end.</summary>
    private int FirstLineBreak(C4Parser.StatementContext statement)
    {
        for (var i = 0; i < statement.ChildCount; i++)
        {
            var part = (statement.GetChild(i) as ParserRuleContext)?.Stop ?? statement.Start;
            if (IsOverLines(part))
            {
                return LineEnd(part.StartIndex);
            }
        }

        return statement.Stop.StopIndex + 1;
    }
}
