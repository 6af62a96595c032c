using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>
/// The one writer of values in HCL, total over the plan's values: what is quoted and what is an expression follows from
/// the type.
/// </summary>
public static class Hcl
{
    private const int WidestList = 90;
    private const int WidestMap = 60;

    /// <summary>The expression that stands for a value.</summary>
    /// <param name="value">Any value of a plan.</param>
    /// <param name="resolve">The expression of another construct's output.</param>
    /// <param name="indent">Columns that the lines after the first stand in from the margin.</param>
    public static string Write(
        PlanValue value, Func<PlanValue.Reference, string> resolve, int indent = 0) => value switch
        {
            PlanValue.Text text => Quote(text.Value),
            PlanValue.Number number => Write(number.Value),
            PlanValue.Flag flag => flag.Value ? "true" : "false",
            PlanValue.List list => WriteList(list.Items, resolve, indent),
            PlanValue.Map map => WriteMap(map.Entries, resolve, indent),
            PlanValue.Reference reference => resolve(reference),
            PlanValue.Variable variable => $"var.{variable.Name}",
            PlanValue.Ambient ambient => Write(ambient),
            PlanValue.Join join => WriteJoin(join, resolve, indent),
            _ => throw new UnreachableException(),
        };

    /// <summary>A string literal that HCL reads as exactly this text.</summary>
    public static string Quote(string text) => $"\"{HclText.Escape(text)}\"";

    /// <summary>A comment of one line that no text can leave.</summary>
    public static string Comment(string text) => string.Concat("# ", Visible(text)).TrimEnd();

    /// <summary>Whether HCL takes the text as a name without quotes.</summary>
    public static bool IsIdentifier(string text) =>
        text is not ""
            && (char.IsAsciiLetter(text[0]) || text[0] == '_')
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private static string Visible(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.IsBmp && HclText.IsHidden((char)rune.Value) ? line.Append(' ') : line.Append(rune.ToString());
        }

        return line.ToString();
    }

    private static string Write(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Write(PlanValue.Ambient ambient) => ambient.Value switch
    {
        AmbientValue.ProjectName => "var.name",
        AmbientValue.Region => "var.region",
        AmbientValue.ReplicaRegion => "var.replica_region",
        AmbientValue.AccountId => "local.account_id",
        AmbientValue.Partition => "local.partition",
        AmbientValue.ContentDeliveryPrefix => $"local.content_delivery_prefix{Regional.Mark(ambient.At)}",
        _ => throw new UnreachableException(),
    };

    private static string WriteList(
        ImmutableArray<PlanValue> items, Func<PlanValue.Reference, string> resolve, int indent)
    {
        var written = items.Select(item => Write(item, resolve, indent + 2)).ToList();
        return FitsLine(written, WidestList)
            ? $"[{string.Join(", ", written)}]"
            : WriteLines('[', written.Select(item => item + ","), ']', indent);
    }

    private static string WriteMap(
        ImmutableArray<PlanEntry> entries, Func<PlanValue.Reference, string> resolve, int indent)
    {
        var written = entries.Select(entry => $"{WriteKey(entry.Key)} = {Write(entry.Value, resolve, indent + 2)}")
            .ToList();
        return written.Count == 0 ? "{}"
            : written.Count <= 2 && FitsLine(written, WidestMap) ? $"{{ {string.Join(", ", written)} }}"
            : WriteLines('{', written, '}', indent);
    }

    private static bool FitsLine(List<string> written, int widest) =>
        written.Sum(w => w.Length + 2) <= widest && !written.Exists(w => w.Contains('\n', StringComparison.Ordinal));

    private static string WriteLines(char open, IEnumerable<string> lines, char close, int indent)
    {
        var margin = new string(' ', indent);
        StringBuilder written = new();
        written.Append(open).Append('\n');
        foreach (var line in lines)
        {
            written.Append(margin).Append("  ").Append(line).Append('\n');
        }

        return written.Append(margin).Append(close).ToString();
    }

    // Words that begin an expression of their own are quoted too, and so is what a reader could take for a subtraction.
    private static string WriteKey(string key) =>
        IsIdentifier(key)
            && !key.Contains('-', StringComparison.Ordinal)
            && key is not ("for" or "true" or "false" or "null")
            ? key
            : Quote(key);

    private static string WriteJoin(PlanValue.Join join, Func<PlanValue.Reference, string> resolve, int indent)
    {
        var parts = JoinedParts.Of(join);
        if (parts is [not (PlanValue.Text or PlanValue.Number or PlanValue.Flag or PlanValue.List or PlanValue.Map)])
        {
            return Write(parts[0], resolve, indent);
        }

        StringBuilder written = new("\"");
        foreach (var (index, part) in parts.Index())
        {
            written.Append(part switch
            {
                PlanValue.Text text => HclText.Escape(text.Value, isCut: index + 1 < parts.Count),
                PlanValue.Number or PlanValue.Flag => Write(part, resolve),
                PlanValue.List or PlanValue.Map => $"${{jsonencode({Write(part, resolve, indent)})}}",
                _ => $"${{{Write(part, resolve)}}}",
            });
        }

        return written.Append('"').ToString();
    }
}
