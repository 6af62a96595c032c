namespace ArchCompiler.Emitters.Terraform;

/// <summary>
/// Takes out the blank lines that layout by templates leaves behind, and ends the text with one line break.
/// </summary>
internal static class HclBlankLines
{
    public static List<HclToken> Collapse(List<HclToken> tokens)
    {
        List<HclToken> kept = new(tokens.Count);
        foreach (var token in tokens)
        {
            if (token.Kind is HclTokenKind.NewLine && IsUnwanted(kept))
            {
                continue;
            }

            if (token.Is(HclTokenKind.Close, "}"))
            {
                TrimBlank(kept);
            }

            kept.Add(token);
        }

        TrimBlank(kept);
        if (kept.Count > 0 && !kept[^1].Text.EndsWith('\n'))
        {
            kept.Add(new(HclTokenKind.NewLine, "\n"));
        }

        return kept;
    }

    /// <summary>
    /// Whether a line break here would be a blank line after another, after an opening brace or at the beginning.
    /// </summary>
    private static bool IsUnwanted(List<HclToken> kept) =>
        kept.Count == 0
        || (kept[^1].Kind is HclTokenKind.NewLine
            && (kept.Count == 1 || kept[^2].EndsLine || kept[^2].Is(HclTokenKind.Open, "{")));

    private static void TrimBlank(List<HclToken> kept)
    {
        while (kept.Count > 1 && kept[^1].Kind is HclTokenKind.NewLine && kept[^2].EndsLine)
        {
            kept.RemoveAt(kept.Count - 1);
        }
    }
}
