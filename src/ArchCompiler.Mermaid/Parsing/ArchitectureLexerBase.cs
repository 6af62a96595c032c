using Antlr4.Runtime;
using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Parsing;

/// <summary>
/// What the grammar of <c>architecture-beta</c>'s tokens cannot say: notes that end before a comment, the word
/// <c>title</c> at the start of a longer word, and blocks that Mermaid passes over.
/// </summary>
internal abstract class ArchitectureLexerBase(ICharStream input, TextWriter output, TextWriter errorOutput)
    : LineLexer(input, output, errorOutput)
{
    private const string Title = "title";

    private int frontMatterFreeFrom = int.MaxValue;
    private int directiveFreeFrom = int.MaxValue;

    /// <inheritdoc/>
    protected override int UnexpectedType => ArchitectureLexer.UNEXPECTED;

    /// <inheritdoc/>
    protected override IToken? EarlyToken(int at) =>
        CurrentMode == DEFAULT_MODE && EndOfPassedOver(at) is { } end
            ? Take(ArchitectureLexer.COMMENT, at, end, Hidden)
            : null;

    /// <inheritdoc/>
    protected override IToken Check(IToken token) => token.Type switch
    {
        ArchitectureLexer.ID when JsText.StandsAt(Source, token.StartIndex, Title) =>
            Take(ArchitectureLexer.TITLE, token.StartIndex, token.StartIndex + Title.Length),
        ArchitectureLexer.TITLE or ArchitectureLexer.ACC_TITLE or ArchitectureLexer.ACC_DESCR => CutAtComment(token),
        _ => token,
    };

    /// <inheritdoc/>
    protected override bool IsRun(IToken token) =>
        token.Type == ArchitectureLexer.ACC_DESCR_BLOCK && CurrentMode == ArchitectureLexer.AccDescrBlock;

    private IToken CutAtComment(IToken token)
    {
        var from = token.StartIndex + Title.Length + 1;
        var comment = from <= token.StopIndex
            ? Source.IndexOf("%%", from, token.StopIndex + 1 - from, StringComparison.Ordinal)
            : -1;
        return comment < 0 ? token : Take(token.Type, token.StartIndex, comment);
    }

    private int? EndOfPassedOver(int at) => Source[at] switch
    {
        '-' when JsText.StandsAt(Source, at, "---") => EndOfFrontMatter(at),
        '%' when JsText.StandsAt(Source, at, "%%{") => EndOfDirective(at),
        _ => null,
    };

    private int? EndOfFrontMatter(int at)
    {
        var line = SkipInLine(at + "---".Length);
        if (at >= frontMatterFreeFrom || line >= Source.Length || Source[line] != '\n')
        {
            return null;
        }

        var end = FindClose("\n---", line);
        frontMatterFreeFrom = end is null ? Math.Min(at, frontMatterFreeFrom) : frontMatterFreeFrom;
        return end;
    }

    private int? EndOfDirective(int at)
    {
        var end = at >= directiveFreeFrom ? null : FindClose("}%%", at);
        directiveFreeFrom = end is null ? Math.Min(at, directiveFreeFrom) : directiveFreeFrom;
        return end;
    }

    /// <summary>The end of the first such sign that stands at the end of a word, with the line end after it.</summary>
    private int? FindClose(string sign, int from)
    {
        for (var at = Source.IndexOf(sign, from, StringComparison.Ordinal);
            at >= 0;
            at = Source.IndexOf(sign, at + 1, StringComparison.Ordinal))
        {
            var end = at + sign.Length;
            if (end >= Source.Length || JsText.IsBlank(Source[end]))
            {
                return end < Source.Length && Source[end] == '\n' ? end + 1 : end;
            }
        }

        return null;
    }

    private int SkipInLine(int at)
    {
        while (at < Source.Length && Source[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }
}
