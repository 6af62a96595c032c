using ArchCompiler.Templates.Syntax;

namespace ArchCompiler.Templates.Parsing;

/// <summary>Reads <c>[a, b]</c> and <c>{ a: 1, "b": 2 }</c>, which may run over lines and end in a comma.</summary>
internal sealed class InitializerParser(TokenCursor cursor, ExpressionParser expressions)
{
    public Expression.ListOf ParseList()
    {
        var start = cursor.Current.Span;
        var items = cursor.AcrossLines(() =>
        {
            List<Expression> items = [];
            cursor.Take();
            while (!cursor.Is("]"))
            {
                items.Add(expressions.Parse());
                if (!cursor.TryTake(","))
                {
                    break;
                }
            }

            return items;
        });
        return new([.. items], start.To(cursor.Expect("]", "to close the list").Span));
    }

    public Expression.ObjectOf ParseObject()
    {
        var start = cursor.Current.Span;
        var members = cursor.AcrossLines(() =>
        {
            List<KeyValuePair<string, Expression>> members = [];
            cursor.Take();
            while (!cursor.Is("}"))
            {
                members.Add(ParseMember());
                if (!cursor.TryTake(","))
                {
                    break;
                }
            }

            return members;
        });
        return new([.. members], start.To(cursor.Expect("}", "to close the object").Span));
    }

    private KeyValuePair<string, Expression> ParseMember()
    {
        if (cursor.Current.Kind is not (TokenKind.Identifier or TokenKind.String))
        {
            throw cursor.Unexpected("Expected the name of a member");
        }

        var name = cursor.Take().Text;
        cursor.Expect(":", $"after the member '{name}'");
        return KeyValuePair.Create(name, expressions.Parse());
    }
}
