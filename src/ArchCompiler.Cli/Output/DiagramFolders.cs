using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Cli.Files;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Cli.Output;

/// <summary>
/// Which folder below the output folder a diagram's files go to. One diagram alone needs none. Of several files each
/// has the folder of its own path without the ending; of several diagrams in a file each has one named after its title,
/// else its number.
/// </summary>
internal static class DiagramFolders
{
    /// <summary>The folders of some diagrams, in their order, all different.</summary>
    public static IEnumerable<string> Name(IReadOnlyList<Session.Item> items)
    {
        var files = items.Select(item => item.Input.Path).Distinct(StringComparer.Ordinal).Count();
        var counts = items.CountBy(item => item.Input.Path, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        NumberedNames names = new(StringComparer.Ordinal);
        return items.Select(item => names.Take(
            FilePath.Join(
                files > 1 ? WithoutEnding(item.Input.Origin) : "", counts[item.Input.Path] > 1 ? NameOf(item) : ""),
            '-'))
            .ToImmutableArray();
    }

    private static string NameOf(Session.Item item) =>
        Slug(item.Compilation.Read.Value.Title?.Text ?? "") is { Length: > 0 } slug
            ? slug
            : (item.Index + 1).ToString(CultureInfo.InvariantCulture);

    private static string WithoutEnding(string path) => path[..^Path.GetExtension(path).Length];

    private static string Slug(string title)
    {
        var letters = title.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-');
        var words = string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join('-', words);
        return slug.Length <= 48 ? slug : slug[..48].TrimEnd('-');
    }
}
