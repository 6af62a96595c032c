using System.Buffers;
using System.Globalization;
using System.Text;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>Texts of the plan in the characters that AWS allows for them.</summary>
internal static class PlanText
{
    private const int DescriptionLimit = 255;

    // The set that security group descriptions allow (Amazon EC2 API reference, IpRange), which others allow too.
    private static readonly SearchValues<char> Legal = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ._-:/()#,@[]+=&;{}!$*");

    /// <summary>A description: other characters become spaces, runs of spaces one, cut at the limit.</summary>
    public static string Describe(string text)
    {
        StringBuilder legal = new(Math.Min(text.Length, DescriptionLimit));
        foreach (var c in text)
        {
            var keep = Legal.Contains(c) ? c : ' ';
            if (keep != ' ' || (legal.Length > 0 && legal[^1] != ' '))
            {
                legal.Append(keep);
            }

            if (legal.Length == DescriptionLimit)
            {
                break;
            }
        }

        // "${" and "{{" would be harmless as data, but read as if they were live.
        return legal.ToString().Replace("${", "(", StringComparison.Ordinal).TrimEnd();
    }

    /// <summary>
    /// What a relation's edges say: <c>ALB1 to EC2_1, ALB2 to EC2_2: Route</c>. A path keeps its order; parallel edges
    /// are put in order, so that moving a line changes no description.
    /// </summary>
    public static string Describe(Relation relation)
    {
        var ends = relation.Edges.Select(edge => $"{edge.From.Text} to {edge.To.Text}")
            .Distinct(StringComparer.Ordinal);
        var label = relation.Via.IsEmpty ? LabelsOf(relation) : relation.Label ?? "";
        var path = string.Join(", ", relation.Via.IsEmpty ? ends.Order(StringComparer.Ordinal) : ends);
        return Describe(label.Length > 0 ? $"{path}: {label}" : path);
    }

    private static string LabelsOf(Relation relation) =>
        string.Join(", ", relation.Edges
            .Select(edge => edge.Label is { } label ? string.Join(' ', LabelCleaner.Clean(label.Text).Lines) : "")
            .Where(text => text.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal));

    /// <summary>A statement id: letters and digits, words run together with capitals.</summary>
    public static string Sid(string id) =>
        string.Concat(id.Split('_', '-', ' ').Where(w => w.Length > 0)
            .Select(w => char.ToUpperInvariant(w[0]) + w[1..].ToLower(CultureInfo.InvariantCulture))
            .Select(w => string.Concat(w.Where(char.IsAsciiLetterOrDigit))));

    /// <summary>snake_case of a camelCase property name.</summary>
    public static string Snake(string camel)
    {
        StringBuilder snake = new(camel.Length + 4);
        foreach (var c in camel)
        {
            if (char.IsAsciiLetterUpper(c) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }
}
