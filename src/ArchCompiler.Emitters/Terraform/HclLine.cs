using System.Globalization;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>
/// A line in up to three cells: what leads, from <c>=</c> on where the value ends on the line, and a comment at its
/// end.
/// </summary>
internal sealed record HclLine(List<HclToken> Lead, List<HclToken> Assign, HclToken? Comment)
{
    public static List<HclLine> Split(List<HclToken> tokens)
    {
        List<HclLine> lines = [];
        var isInHeredoc = false;
        var start = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].EndsLine || i == tokens.Count - 1)
            {
                lines.Add(SplitCells(tokens.GetRange(start, i + 1 - start), ref isInHeredoc));
                start = i + 1;
            }
        }

        return lines;
    }

    public static int Columns(List<HclToken> cell) =>
        cell.Sum(token => token.Spaces + new StringInfo(token.Text).LengthInTextElements);

    private static HclLine SplitCells(List<HclToken> tokens, ref bool isInHeredoc)
    {
        if (isInHeredoc)
        {
            isInHeredoc = !tokens.Exists(t => t.Kind is HclTokenKind.CloseHeredoc);
            return new(tokens, [], null);
        }

        isInHeredoc = tokens.Exists(t => t.Kind is HclTokenKind.OpenHeredoc)
            && !tokens.Exists(t => t.Kind is HclTokenKind.CloseHeredoc);
        var comment = tokens.Count > 1 && tokens[^1].Kind is HclTokenKind.Comment ? tokens[^1] : null;
        var lead = comment is null ? tokens : tokens[..^1];
        var equal = lead.FindIndex(1, t => t.Is(HclTokenKind.Sign, "="));
        return equal > 0 && lead[equal..].Sum(t => t.BracketChange) == 0
            ? new(lead[..equal], lead[equal..], comment)
            : new(lead, [], comment);
    }
}
