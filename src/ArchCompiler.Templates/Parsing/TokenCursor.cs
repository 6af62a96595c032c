using ArchCompiler.Core.Text;

namespace ArchCompiler.Templates.Parsing;

/// <summary>A place in the words of a template, and how deep the parser stands there.</summary>
internal sealed class TokenCursor(SourceText source, List<Token> tokens)
{
    private const int DepthLimit = 250;
    private int index;
    private int depth;
    private int lineBreaksAllowed;

    public SourceText Source { get; } = source;

    public Token Current => tokens[index];

    public Token Following => tokens[Math.Min(index + 1, tokens.Count - 1)];

    public SourceSpan Previous => tokens[Math.Max(index - 1, 0)].Span;

    public bool Is(TokenKind kind) => Current.Kind == kind;

    public bool Is(string symbol) =>
        Current.Kind is TokenKind.Symbol && string.Equals(Current.Text, symbol, StringComparison.Ordinal);

    public bool IsWord(string word) =>
        Current.Kind is TokenKind.Identifier && string.Equals(Current.Text, word, StringComparison.Ordinal);

    public Token Take()
    {
        var taken = Current;
        index = Math.Min(index + 1, tokens.Count - 1);
        while (lineBreaksAllowed > 0 && Current is { Kind: TokenKind.EndOfLine, Text: "\n" })
        {
            index++;
        }

        return taken;
    }

    public bool TryTake(string symbol)
    {
        if (!Is(symbol))
        {
            return false;
        }

        Take();
        return true;
    }

    public Token Expect(string symbol, string purpose) =>
        Is(symbol) ? Take() : throw Unexpected($"Expected '{symbol}' {purpose}");

    /// <summary>
    /// Takes a word with the line breaks after it, as brackets and pipes do; what follows is read by
    /// <paramref name="inside"/>.
    /// </summary>
    public T AcrossLines<T>(Func<T> inside)
    {
        lineBreaksAllowed++;
        try
        {
            return inside();
        }
        finally
        {
            lineBreaksAllowed--;
        }
    }

    public void Enter()
    {
        if (++depth > DepthLimit)
        {
            throw TemplateDiagnostics.OverLimit(Source, Current.Span, "it is nested too deep", DepthLimit);
        }
    }

    public void Leave(int levels = 1) => depth -= levels;

    public TemplateException Unexpected(string expectation) =>
        TemplateDiagnostics.Malformed(Source, Current.Span, $"{expectation}, found {Describe()}.");

    private string Describe() => Current.Kind switch
    {
        TokenKind.Text => "text",
        TokenKind.EndOfLine => "the end of the statement",
        TokenKind.String => $"the string \"{Current.Text}\"",
        TokenKind.End => "the end of the template",
        _ => $"'{Current.Text}'",
    };
}
