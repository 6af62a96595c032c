using System.Collections.Immutable;
using ArchCompiler.Core.Text;
using ArchCompiler.Templates.Syntax;

namespace ArchCompiler.Templates.Parsing;

/// <summary>Reads the statements of a template.</summary>
internal sealed class TemplateParser
{
    private static readonly Dictionary<string, string> Unsupported = new(StringComparer.Ordinal)
    {
        ["func"] = "Use 'include' with arguments.",
        ["ret"] = "Use 'if'.",
        ["while"] = "Use 'for'.",
        ["tablerow"] = "Use 'for'.",
        ["with"] = "Name the object before each member.",
        ["wrap"] = "Use 'capture' or 'include'.",
        ["import"] = "Name the object before each member.",
        ["readonly"] = "Assign the variable once.",
    };

    private readonly TokenCursor cursor;
    private readonly ExpressionParser expressions;
    private bool isInCode;
    private int loops;

    private TemplateParser(SourceText source, List<Token> tokens, bool isInCode)
    {
        cursor = new(source, tokens);
        expressions = new(cursor);
        this.isInCode = isInCode;
    }

    /// <summary>Reads the text of a template.</summary>
    /// <param name="source">The template.</param>
    /// <param name="start">Where its text begins.</param>
    /// <param name="words">Takes the strings that stand in it.</param>
    public static ImmutableArray<Statement> ParseBody(SourceText source, int start, HashSet<string> words)
    {
        var tokens = TemplateLexer.Lex(source, start);
        words.UnionWith(tokens.Where(token => token.Kind is TokenKind.String).Select(token => token.Text));
        return new TemplateParser(source, tokens, isInCode: false).ParseAll();
    }

    public static ImmutableArray<Statement> ParseScript(SourceText source, int start, int end)
    {
        List<Token> tokens = [];
        new CodeLexer(source, start, end, tokens).LexAll();
        tokens.Add(new(TokenKind.End, "", new(end, 0), IsSpaced: true));
        return new TemplateParser(source, tokens, isInCode: true).ParseAll();
    }

    private ImmutableArray<Statement> ParseAll()
    {
        var statements = ParseBlock();
        return cursor.Is(TokenKind.End)
            ? statements
            : throw cursor.Unexpected("Nothing is open here that could be closed or continued");
    }

    /// <summary>Statements up to a word that closes or continues a block, which stays to be taken.</summary>
    private ImmutableArray<Statement> ParseBlock()
    {
        cursor.Enter();
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (!cursor.Is(TokenKind.End)
            && !(isInCode && cursor.Current is { Kind: TokenKind.Identifier, Text: "end" or "else" or "when" }))
        {
            if (ParseStatement() is { } statement)
            {
                statements.Add(statement);
            }
        }

        cursor.Leave();
        return statements.DrainToImmutable();
    }

    private Statement? ParseStatement()
    {
        var token = cursor.Current;
        switch (token.Kind)
        {
            case TokenKind.Text:
                return new Statement.Text(cursor.Take().Text, token.Span);
            case TokenKind.Enter or TokenKind.Exit:
                cursor.Take();
                isInCode = token.Kind is TokenKind.Enter;
                return null;
            case TokenKind.EndOfLine:
                cursor.Take();
                return null;
            case TokenKind.Identifier:
                return ParseWord(token);
            default:
                return ParseExpressionStatement();
        }
    }

    private Statement ParseWord(Token word)
    {
        if (Unsupported.TryGetValue(word.Text, out var instead))
        {
            throw TemplateDiagnostics.Unsupported(cursor.Source, word.Span, word.Text, instead);
        }

        return word.Text switch
        {
            "if" => ParseIf(),
            "for" when !cursor.Following.Text.StartsWith('.') => ParseFor(),
            "case" => ParseCase(),
            "capture" => ParseCapture(),
            "break" or "continue" => ParseJump(),
            _ => ParseExpressionStatement(),
        };
    }

    private Statement ParseExpressionStatement()
    {
        var value = expressions.Parse();
        if (cursor.Current is
            { Kind: TokenKind.Symbol, Text: "=" or "+=" or "-=" or "*=" or "/=" or "//=" or "%=" } sign)
        {
            return ParseAssignment(value, sign);
        }

        ExpectEndOfStatement();
        return new Statement.Output(value, value.Span);
    }

    private Statement.Assign ParseAssignment(Expression target, Token sign)
    {
        if (sign.Text != "=")
        {
            throw TemplateDiagnostics.Unsupported(cursor.Source, sign.Span, sign.Text, "Write the assignment in full.");
        }

        if (target is not Expression.Variable variable)
        {
            throw TemplateDiagnostics.Unsupported(
                cursor.Source, target.Span, "assignment to a member", "Assign to a variable.");
        }

        cursor.Take();
        var value = expressions.Parse();
        ExpectEndOfStatement();
        return new(variable.Name, value, target.Span.To(value.Span));
    }

    private Statement.If ParseIf()
    {
        var start = cursor.Take().Span;
        List<Branch> branches = [new(ParseHead(), ParseBlock())];
        while (cursor.IsWord("else"))
        {
            cursor.Take();
            var isChained = cursor.IsWord("if") && cursor.Take() is { } _;
            if (branches[^1].Condition is null)
            {
                throw cursor.Unexpected("Nothing may follow 'else' but 'end'");
            }

            branches.Add(isChained ? new(ParseHead(), ParseBlock()) : new(null, ParseBody()));
        }

        return new([.. branches], start.To(ExpectEnd("if", start)));
    }

    private Statement.For ParseFor()
    {
        var start = cursor.Take().Span;
        var name = ExpectName("for");
        if (!cursor.IsWord("in"))
        {
            throw cursor.Unexpected("Expected 'in' after the variable of 'for'");
        }

        cursor.Take();
        var source = ParseHead();
        loops++;
        var body = ParseBlock();
        loops--;
        var otherwise = cursor.IsWord("else") && cursor.Take() is { } _ ? ParseBody() : [];
        return new(name, source, body, otherwise, start.To(ExpectEnd("for", start)));
    }

    private Statement.Case ParseCase()
    {
        var start = cursor.Take().Span;
        var subject = ParseHead();
        SkipToWhen();
        List<When> whens = [];
        while (cursor.IsWord("when") || cursor.IsWord("else"))
        {
            whens.Add(cursor.Take().Text == "else" ? new([], ParseBody()) : new(ParseWhenValues(), ParseBlock()));
        }

        return new(subject, [.. whens], start.To(ExpectEnd("case", start)));
    }

    // The language drops the text between 'case' and its first 'when'.
    private void SkipToWhen()
    {
        while (cursor.Current.Kind is TokenKind.Text or TokenKind.Enter or TokenKind.Exit or TokenKind.EndOfLine)
        {
            isInCode = cursor.Take().Kind switch { TokenKind.Enter => true, TokenKind.Exit => false, _ => isInCode };
        }

        if (!cursor.IsWord("when") && !cursor.IsWord("else") && !cursor.IsWord("end"))
        {
            throw cursor.Unexpected("Expected 'when' or 'else' in a 'case'");
        }
    }

    private ImmutableArray<Expression> ParseWhenValues()
    {
        List<Expression> values = [expressions.ParseWhenValue()];
        while (cursor.TryTake(",") || cursor.TryTake("||"))
        {
            values.Add(expressions.ParseWhenValue());
        }

        ExpectEndOfStatement();
        return [.. values];
    }

    private Statement.Capture ParseCapture()
    {
        var start = cursor.Take().Span;
        var name = ExpectName("capture");
        var body = ParseBody();
        return new(name, body, start.To(ExpectEnd("capture", start)));
    }

    private Statement ParseJump()
    {
        var word = cursor.Take();
        if (loops == 0)
        {
            throw TemplateDiagnostics.Malformed(cursor.Source, word.Span, $"'{word.Text}' stands in no loop.");
        }

        ExpectEndOfStatement();
        return word.Text == "break" ? new Statement.Break(word.Span) : new Statement.Continue(word.Span);
    }

    private Expression ParseHead()
    {
        var value = expressions.Parse();
        ExpectEndOfStatement();
        return value;
    }

    private ImmutableArray<Statement> ParseBody()
    {
        ExpectEndOfStatement();
        return ParseBlock();
    }

    private string ExpectName(string statement) => cursor.Is(TokenKind.Identifier)
        ? cursor.Take().Text
        : throw cursor.Unexpected($"Expected the name of a variable after '{statement}'");

    private void ExpectEndOfStatement()
    {
        if (cursor.Is(TokenKind.EndOfLine))
        {
            cursor.Take();
        }
        else if (!cursor.Is(TokenKind.Exit) && !cursor.Is(TokenKind.End))
        {
            throw cursor.Unexpected("Expected the end of the statement");
        }
    }

    private SourceSpan ExpectEnd(string statement, SourceSpan start)
    {
        if (!cursor.IsWord("end"))
        {
            throw cursor.Is(TokenKind.End)
                ? TemplateDiagnostics.Malformed(
                    cursor.Source, start, $"The '{statement}' that begins here has no 'end'.")
                : cursor.Unexpected($"Expected 'end' of '{statement}'");
        }

        var end = cursor.Take().Span;
        ExpectEndOfStatement();
        return end;
    }
}
