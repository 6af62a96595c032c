namespace ArchCompiler.Emitters.Terraform;

/// <summary>
/// Writes the arguments of blocks that are one interpolation and nothing else, <c>"${x}"</c>, as the expression they
/// are.
/// </summary>
internal static class HclUnwrapping
{
    public static List<HclToken> Unwrap(List<HclToken> tokens)
    {
        List<HclToken> unwrapped = new(tokens.Count);
        Stack<bool> isBody = new([true]);
        for (var i = 0; i < tokens.Count; i++)
        {
            var isStart = isBody.Peek()
                && (i == 0 || tokens[i - 1].EndsLine || tokens[i - 1].Is(HclTokenKind.Open, "{"));
            if (isStart && IsArgument(tokens, i))
            {
                var end = FindEnd(tokens, i + 2);
                unwrapped.AddRange(tokens[i..(i + 2)]);
                unwrapped.AddRange(UnwrapValue(tokens.GetRange(i + 2, end - i - 2)));
                i = end - 1;
                continue;
            }

            if (tokens[i].BracketChange > 0)
            {
                isBody.Push(isBody.Peek() && tokens[i].Is(HclTokenKind.Open, "{"));
            }
            else if (tokens[i].BracketChange < 0 && isBody.Count > 1)
            {
                isBody.Pop();
            }

            unwrapped.Add(tokens[i]);
        }

        return unwrapped;
    }

    private static bool IsArgument(List<HclToken> tokens, int at) =>
        tokens[at].Kind is HclTokenKind.Identifier
            && at + 1 < tokens.Count
            && tokens[at + 1].Is(HclTokenKind.Sign, "=");

    private static int FindEnd(List<HclToken> tokens, int start)
    {
        var depth = 0;
        for (var i = start; i < tokens.Count; i++)
        {
            depth += tokens[i].BracketChange;
            if (depth < 0 || (depth == 0 && (tokens[i].EndsLine || tokens[i].Kind is HclTokenKind.Comment)))
            {
                return i;
            }
        }

        return tokens.Count;
    }

    private static List<HclToken> UnwrapValue(List<HclToken> value)
    {
        if (value is not [{ Kind: HclTokenKind.OpenQuote }, var open, .., var close, { Kind: HclTokenKind.CloseQuote }]
            || open is not { Kind: HclTokenKind.OpenSequence, Text: ['$', ..] }
            || close.Kind is not HclTokenKind.CloseSequence)
        {
            return value;
        }

        var inside = value[2..^2];
        var quotes = 0;
        foreach (var token in inside)
        {
            quotes += token.Kind switch { HclTokenKind.OpenQuote => 1, HclTokenKind.CloseQuote => -1, _ => 0 };
            if (quotes == 0
                && token.Kind is HclTokenKind.OpenSequence or HclTokenKind.CloseSequence or HclTokenKind.QuotedText)
            {
                return value;
            }
        }

        return Parenthesise(Trim(inside), value);
    }

    private static List<HclToken> Trim(List<HclToken> inside)
    {
        var start = inside.FindIndex(t => t.Kind is not HclTokenKind.NewLine);
        return start < 0 ? [] : inside[start..(inside.FindLastIndex(t => t.Kind is not HclTokenKind.NewLine) + 1)];
    }

    // Over several lines an expression needs parentheses to be read as one.
    private static List<HclToken> Parenthesise(List<HclToken> inside, List<HclToken> value) => inside switch
    {
        [] => value,
        [{ Text: "(" }, .., { Text: ")" }] => inside,
        _ when inside.Exists(t => t.EndsLine) => [new(HclTokenKind.Open, "("), .. inside, new(HclTokenKind.Close, ")")],
        _ => inside,
    };
}
