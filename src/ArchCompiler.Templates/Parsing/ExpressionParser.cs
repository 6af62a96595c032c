using System.Globalization;
using ArchCompiler.Templates.Syntax;

namespace ArchCompiler.Templates.Parsing;

/// <summary>
/// Reads expressions: operands by precedence, then calls with arguments side by side, then <c>? :</c> and pipes.
/// </summary>
internal sealed class ExpressionParser(TokenCursor cursor)
{
    private const int UnaryPrecedence = 200;

    public Expression Parse()
    {
        cursor.Enter();
        var left = ParseOperand(0, isArgument: false);
        var levels = 1;
        while (cursor.Is("|") || cursor.Is("|>"))
        {
            cursor.Enter();
            levels++;
            left = ParsePipe(left);
        }

        if (cursor.Is("?"))
        {
            left = ParseConditional(left);
        }

        cursor.Leave(levels);
        return left;
    }

    /// <summary>A value of <c>when</c>, which ends before <c>||</c>.</summary>
    public Expression ParseWhenValue() => ParseOperand(BinaryOperator.Or, isArgument: false);

    private Expression.Conditional ParseConditional(Expression condition)
    {
        cursor.Take();
        var then = Parse();
        cursor.Expect(":", "between the two values of '?'");
        var otherwise = Parse();
        return new(condition, then, otherwise, condition.Span.To(otherwise.Span));
    }

    private Expression.Call ParsePipe(Expression from)
    {
        cursor.AcrossLines(cursor.Take);
        var target = ParsePostfix(isPipeTarget: true);
        if (target is Expression.Call call)
        {
            return call with { Arguments = call.Arguments.Insert(0, from) };
        }

        if (target is not (Expression.Variable or Expression.Member))
        {
            throw TemplateDiagnostics.Malformed(cursor.Source, target.Span, "A function must stand after '|'.");
        }

        if (cursor.Current is { Kind: TokenKind.Symbol } symbol && BinaryOperator.Find(symbol.Text) is not null)
        {
            throw TemplateDiagnostics.Malformed(cursor.Source, symbol.Span,
                $"'{symbol.Text}' cannot follow a piped function. Put the pipe in parentheses.");
        }

        return new(target, [from, .. ParseArguments(0)], from.Span.To(cursor.Previous));
    }

    private Expression ParseOperand(int precedence, bool isArgument)
    {
        cursor.Enter();
        var left = ParseBinary(ParsePostfix(isOperandOfArgument: isArgument), precedence, isArgument);
        if (!isArgument && StartsArgument())
        {
            left = new Expression.Call(left, [.. ParseArguments(precedence)], left.Span.To(cursor.Previous));
            left = ParseBinary(left, precedence, isArgument);
        }

        cursor.Leave();
        return left;
    }

    private List<Expression> ParseArguments(int precedence)
    {
        List<Expression> arguments = [];
        while (StartsArgument())
        {
            arguments.Add(ParseBinary(ParsePostfix(), precedence, isArgument: true));
        }

        return arguments;
    }

    private Expression ParseBinary(Expression left, int precedence, bool isArgument)
    {
        var levels = 0;
        while (cursor.Current is { Kind: TokenKind.Symbol } symbol
            && BinaryOperator.Find(symbol.Text) is { } found && found.Precedence > precedence)
        {
            cursor.Enter();
            levels++;
            cursor.Take();
            var right = ParseOperand(found.Precedence, isArgument);
            left = new Expression.Binary(left, found, right, left.Span.To(right.Span));
        }

        cursor.Leave(levels);
        return left;
    }

    private bool StartsArgument()
    {
        if (cursor.Is(TokenKind.Identifier) && cursor.Following is { Kind: TokenKind.Symbol, Text: ":" })
        {
            throw TemplateDiagnostics.Unsupported(
                cursor.Source, cursor.Current.Span, cursor.Current.Text + ":", "Give arguments by position.");
        }

        return cursor.Current.Kind is TokenKind.Identifier or TokenKind.Number or TokenKind.String
            || cursor.Is("(") || cursor.Is("[") || cursor.Is("{") || cursor.Is("!");
    }

    private Expression ParsePostfix(bool isPipeTarget = false, bool isOperandOfArgument = false)
    {
        var isNested = cursor.Is("(");
        var left = ParsePrimary();
        var levels = 0;
        while (ParsePostfixOnce(left, isNested, isPipeTarget, isOperandOfArgument) is { } longer)
        {
            cursor.Enter();
            levels++;
            left = longer;
        }

        cursor.Leave(levels);
        return left;
    }

    private Expression? ParsePostfixOnce(
        Expression left, bool isNested, bool isPipeTarget, bool isOperandOfArgument)
    {
        if (cursor.Is(".") || cursor.Is("?."))
        {
            return ParseMember(left, cursor.Take().Text == "?.");
        }

        if (cursor.Current.IsSpaced)
        {
            return null;
        }

        if (!isPipeTarget && cursor.Is("["))
        {
            return ParseItem(left, isNested);
        }

        return cursor.Is("(") && left is Expression.Variable or Expression.Member
            ? ParseExplicitCall(left, isOperandOfArgument)
            : null;
    }

    private Expression.Item ParseItem(Expression left, bool isNested)
    {
        if (!isNested && left is not (Expression.Variable or Expression.Member or Expression.Item or Expression.Call))
        {
            throw TemplateDiagnostics.Malformed(
                cursor.Source,
                cursor.Current.Span,
                "Only a variable, a call and what stands in parentheses can be asked for an item.");
        }

        cursor.Take();
        var index = Parse();
        return new(left, index, left.Span.To(cursor.Expect("]", "after the index").Span));
    }

    private Expression ParseMember(Expression left, bool isOptional)
    {
        if (!cursor.Is(TokenKind.Identifier))
        {
            throw cursor.Unexpected("A name must stand after '.'");
        }

        var name = cursor.Take();
        if (name.Text == "empty" && !cursor.Current.IsSpaced && cursor.Is("?"))
        {
            return new Expression.IsEmpty(left, left.Span.To(cursor.Take().Span));
        }

        return new Expression.Member(
            left, name.Text, isOptional || left is Expression.Member { IsOptional: true }, left.Span.To(name.Span));
    }

    private Expression.Call ParseExplicitCall(Expression target, bool isOperandOfArgument)
    {
        if (isOperandOfArgument)
        {
            throw TemplateDiagnostics.Malformed(
                cursor.Source,
                target.Span,
                "The language reads a call after an operator of an argument as a call of all that stands before it. "
                + "Put it in parentheses.");
        }

        List<Expression> arguments = [];
        cursor.Take();
        while (!cursor.Is(")"))
        {
            if (arguments.Count > 0)
            {
                cursor.Expect(",", "between arguments");
            }

            arguments.Add(Parse());
        }

        return new(target, [.. arguments], target.Span.To(cursor.Take().Span));
    }

    private Expression ParsePrimary()
    {
        var token = cursor.Current;
        return token.Kind switch
        {
            TokenKind.Identifier => ParseName(),
            TokenKind.Number => new Expression.Literal(ParseNumber(cursor.Take()), token.Span),
            TokenKind.String => new Expression.Literal(ScriptValue.Of(cursor.Take().Text), token.Span),
            TokenKind.Symbol => ParseSymbol(token),
            _ => throw cursor.Unexpected("Expected a value"),
        };
    }

    private Expression ParseSymbol(Token token)
    {
        switch (token.Text)
        {
            case "(":
                cursor.Take();
                var inner = Parse();
                cursor.Expect(")", "to close the parenthesis");
                return inner is Expression.Variable or Expression.Member ? Parenthesised(inner) : inner;
            case "[":
                return new InitializerParser(cursor, this).ParseList();
            case "{":
                return new InitializerParser(cursor, this).ParseObject();
            case "!" or "-" or "+":
                cursor.Take();
                var operand = ParseOperand(UnaryPrecedence, isArgument: false);
                return new Expression.Unary(token.Text[0], operand, token.Span.To(operand.Span));
            case "@" or "^" or "++" or "--":
                throw TemplateDiagnostics.Unsupported(
                    cursor.Source, token.Span, token.Text, "Templates pass values and never functions.");
            default:
                throw cursor.Unexpected("Expected a value");
        }
    }

    // A name in parentheses is a value, and not the target of a call: (f) x is no call of f.
    private static Expression.Unary Parenthesised(Expression inner) => new('(', inner, inner.Span);

    private Expression ParseName()
    {
        var name = cursor.Take();
        return name.Text switch
        {
            "true" => new Expression.Literal(ScriptValue.Of(true), name.Span),
            "false" => new Expression.Literal(ScriptValue.Of(false), name.Span),
            "null" => new Expression.Literal(ScriptValue.Null.Value, name.Span),
            "do" => throw TemplateDiagnostics.Unsupported(
                cursor.Source, name.Span, "do", "Templates pass values and never functions."),
            "this" => throw TemplateDiagnostics.Unsupported(cursor.Source, name.Span, "this", "Name the variable."),
            ['$', .. { Length: > 0 } number] when int.TryParse(
                number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) =>
                new Expression.Item(
                    new Expression.Variable("$", name.Span),
                    new Expression.Literal(ScriptValue.Of((decimal)index), name.Span),
                    name.Span),
            _ => new Expression.Variable(name.Text, name.Span),
        };
    }

    private ScriptValue.Number ParseNumber(Token token) =>
        decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new(value) { IsFloat = token.Text.Contains('.', StringComparison.Ordinal) }
            : throw TemplateDiagnostics.Malformed(cursor.Source, token.Span, $"'{token.Text}' is too large a number.");
}
