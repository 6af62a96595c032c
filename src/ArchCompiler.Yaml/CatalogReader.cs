using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Yaml.Catalog;

namespace ArchCompiler.Yaml;

/// <summary>A catalog as read, with what there is to say of its files, in the order of the files.</summary>
public sealed record CatalogReading(ServiceCatalog Catalog, ImmutableArray<SourceDiagnostic> Diagnostics)
{
    /// <summary>Whether anything said is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Diagnostic.Severity is Severity.Error);
}

/// <summary>
/// Reads catalog files. <c>constructs.yaml</c>, <c>verbs.yaml</c>, <c>groups.yaml</c> and <c>words.yaml</c> are known
/// by their names; every other file states one kind, whose id is the file's name.
/// </summary>
public static class CatalogReader
{
    /// <summary>A catalog of some files alone.</summary>
    public static CatalogReading Read(IEnumerable<SourceText> files) => Overlay(new([], Vocabulary.Empty), files);

    /// <summary>
    /// A catalog with some files laid over it, one file at a time: a kind with the id of one that is there takes its
    /// place, and so does each file of words.
    /// </summary>
    public static CatalogReading Overlay(ServiceCatalog under, IEnumerable<SourceText> files)
    {
        ArgumentNullException.ThrowIfNull(under);
        ArgumentNullException.ThrowIfNull(files);
        ImmutableArray<CatalogFile> read = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(CatalogFile.Read)];

        var constructs = read.Aggregate(under.Constructs, (all, file) => file.ReadConstructs(all));
        ImmutableArray<KindFile> kinds = [.. read.Select(file => file.ReadKind(constructs)).OfType<KindFile>()];
        var vocabulary = read.Aggregate(under.Vocabulary, (all, file) => file.ReadWords(all));

        var merged = Merge(under, kinds);
        var checks = new CatalogChecks(merged, kinds);
        ServiceCatalog catalog = new(merged, vocabulary) { Constructs = constructs };
        return new(catalog, [.. read.SelectMany(checks.Complete)]);
    }

    /// <summary>
    /// The kinds by id, those of files over those that were there; of two files with one id the first.
    /// </summary>
    private static ImmutableArray<ServiceKind> Merge(ServiceCatalog under, ImmutableArray<KindFile> kinds)
    {
        var byId = new SortedDictionary<string, ServiceKind>(StringComparer.Ordinal);
        foreach (var kind in kinds.Select(file => file.Kind).Where(kind => kind.Id.Length > 0).Concat(under.Kinds))
        {
            byId.TryAdd(kind.Id, kind);
        }

        return [.. byId.Values];
    }
}
