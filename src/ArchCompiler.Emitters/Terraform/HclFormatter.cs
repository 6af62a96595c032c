using System.Text;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>
/// Gives HCL the one form that <c>terraform fmt</c> gives it, so that templates need not count spaces. Beyond that, no
/// blank line follows another, an opening brace or the beginning, and none stands before a closing brace or the end.
/// Total, linear and idempotent.
/// </summary>
public static class HclFormatter
{
    private static readonly HclToken None = new(HclTokenKind.None, "");

    /// <summary>The canonical form of a file.</summary>
    public static string Format(string text)
    {
        var tokens = HclBlankLines.Collapse(HclUnwrapping.Unwrap(HclLexer.Lex(text.ReplaceLineEndings("\n"))));
        var lines = HclLine.Split(tokens);
        Indent(lines);
        Space(lines);
        Align(lines, line => line.Assign.FirstOrDefault(), line => HclLine.Columns(line.Lead));
        Align(lines, line => line.Comment, line => HclLine.Columns(line.Lead) + HclLine.Columns(line.Assign));
        return Print(tokens, text.Length);
    }

    /// <summary>
    /// Indents by the brackets that earlier lines left open; a line that opens several deepens by one, and so does its
    /// closing.
    /// </summary>
    private static void Indent(List<HclLine> lines)
    {
        Stack<int> opened = new();
        foreach (var line in lines.Where(l => l.Lead is [{ Kind: not HclTokenKind.NewLine }, ..]))
        {
            var change = line.Lead.TakeWhile(t => t.Kind is not HclTokenKind.OpenHeredoc).Sum(t => t.BracketChange)
                + line.Assign.Sum(t => t.BracketChange);
            for (var closed = -change; closed > 0 && opened.TryPop(out var count); closed -= count)
            {
                if (count > closed)
                {
                    opened.Push(count - closed);
                    break;
                }
            }

            line.Lead[0].Spaces = 2 * opened.Count;
            if (change > 0)
            {
                opened.Push(change);
            }
        }
    }

    private static void Space(List<HclLine> lines)
    {
        foreach (var line in lines)
        {
            Space(line.Lead);
            Space(line.Assign);
        }
    }

    private static void Space(List<HclToken> cell)
    {
        for (var i = 0; i + 1 < cell.Count; i++)
        {
            cell[i + 1].Spaces = HclSpacing.IsSpaced(i > 0 ? cell[i - 1] : None, cell[i], cell[i + 1]) ? 1 : 0;
        }
    }

    /// <summary>Puts one cell of neighbouring lines below each other.</summary>
    private static void Align(List<HclLine> lines, Func<HclLine, HclToken?> cell, Func<HclLine, int> columnsBefore)
    {
        List<(HclToken Cell, int Columns)> chain = [];
        foreach (var line in lines.Append(new([], [], null)))
        {
            if (cell(line) is { } token)
            {
                chain.Add((token, columnsBefore(line)));
                continue;
            }

            var widest = chain.Count > 0 ? chain.Max(c => c.Columns) : 0;
            chain.ForEach(c => c.Cell.Spaces = widest - c.Columns + 1);
            chain.Clear();
        }
    }

    private static string Print(List<HclToken> tokens, int length)
    {
        StringBuilder printed = new(length + (length / 4));
        foreach (var token in tokens)
        {
            printed.Append(' ', token.Kind is HclTokenKind.NewLine ? 0 : token.Spaces).Append(token.Text);
        }

        return printed.ToString();
    }
}
