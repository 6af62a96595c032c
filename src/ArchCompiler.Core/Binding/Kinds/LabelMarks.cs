using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Kinds;

/// <summary>
/// Kinds that a label shows by its form alone, on the provider's ground: an address range in a network is a subnet's,
/// an instance type an instance's.
/// </summary>
internal sealed class LabelMarks(ServiceCatalog catalog)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private readonly Lazy<ImmutableArray<(Regex Pattern, ServiceKind Kind)>> marks = new(() =>
    [
        .. from mark in catalog.Vocabulary.Marks
           let kind = catalog.Find(mark.Kind)
           where kind is not null
           select (new Regex(
               $@"(?<![\w.])(?:{mark.Pattern})(?![\w.])", RegexOptions.CultureInvariant, Timeout), kind),
    ]);

    /// <summary>The kind that a label shows, null where it shows none.</summary>
    public ServiceKind? Find(NodeDraft draft) =>
        draft.Frame is { Surroundings: Surroundings.Provider, MemberKind: not { IsResource: true } }
        && draft.Label.All is var text
        && text.Any(char.IsAsciiDigit)
            ? marks.Value.FirstOrDefault(mark => mark.Pattern.IsMatch(text)).Kind
            : null;
}
