using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Kinds;

/// <summary>
/// Kinds that a label shows by its form alone: on the provider's ground an address range in a network is a subnet's, an
/// instance type an instance's; anywhere the name of a file is a file's.
/// </summary>
internal sealed class LabelMarks(ServiceCatalog catalog)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    /// <summary>No form does without one of these, so that most labels are not looked at.</summary>
    private static readonly SearchValues<char> Needed = SearchValues.Create("0123456789.");

    private readonly Lazy<ImmutableArray<(Regex Pattern, ServiceKind Kind, bool IsAnywhere)>> marks = new(() =>
    [
        .. from mark in catalog.Vocabulary.Marks
           let kind = catalog.Find(mark.Kind)
           where kind is not null
           let pattern = $@"(?<![\w.])(?:{mark.Pattern})(?![\w.])"
           select (new Regex(pattern, RegexOptions.CultureInvariant, Timeout), kind, mark.IsAnywhere),
    ]);

    /// <summary>
    /// What a file is whose name the first line is, whatever services the name has in it: "flask-ddb-lab.zip".
    /// </summary>
    public ServiceKind? FindFile(CleanLabel label) =>
        label.Lines is [var line, ..] && line.Contains('.', StringComparison.Ordinal) && !line.Any(char.IsWhiteSpace)
            ? marks.Value.FirstOrDefault(mark => mark.IsAnywhere && mark.Pattern.Match(line).Length == line.Length).Kind
            : null;

    /// <summary>The kind that a label shows, null where it shows none.</summary>
    public ServiceKind? Find(NodeDraft draft)
    {
        var text = draft.Label.All;
        var isMember = draft.Frame is { MemberKind.IsResource: true };
        var isGround = draft.Frame is { Surroundings: Surroundings.Provider } or { Service.IsResource: true };
        return isMember || !text.AsSpan().ContainsAny(Needed)
            ? null
            : marks.Value.FirstOrDefault(mark => (mark.IsAnywhere || isGround) && mark.Pattern.IsMatch(text)).Kind;
    }
}
