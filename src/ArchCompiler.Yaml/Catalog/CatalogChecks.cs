using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Yaml.Catalog;

/// <summary>
/// Checks what holds over the whole catalog: ids, aliases and icons are unique, and every kind that is named exists.
/// </summary>
internal sealed class CatalogChecks
{
    private readonly string[] ids;
    private readonly Dictionary<string, KindFile> fileById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Owner> aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Owner> icons = new(StringComparer.Ordinal);

    public CatalogChecks(ImmutableArray<ServiceKind> merged, ImmutableArray<KindFile> files)
    {
        ids = [.. merged.Select(kind => kind.Id)];
        foreach (var file in files)
        {
            fileById.TryAdd(file.Kind.Id, file);
        }

        foreach (var kind in merged.Where(kind => !fileById.ContainsKey(kind.Id)))
        {
            Own(aliases, kind.Aliases, kind);
            Own(icons, kind.Icons, kind);
        }
    }

    /// <summary>
    /// All there is to say of a file, in the order of its text. Files are to be asked in order: of two owners the
    /// first keeps a name.
    /// </summary>
    public IEnumerable<SourceDiagnostic> Complete(CatalogFile file)
    {
        List<Diagnostic> diagnostics = [.. file.Diagnostics];
        if (file.Kind is { } kind)
        {
            CheckId(kind, diagnostics);
            CheckOwned(kind.Aliases, "alias", aliases, kind, diagnostics);
            CheckOwned(kind.Icons, "icon", icons, kind, diagnostics);
            CheckReferences(kind.References, diagnostics);
        }

        CheckReferences(file.References, diagnostics);
        return diagnostics.OrderBy(d => d.Span.Start).Select(d => new SourceDiagnostic(file.Source, d));
    }

    private void CheckId(KindFile file, List<Diagnostic> diagnostics)
    {
        if (fileById[file.Kind.Id] is var first && !ReferenceEquals(first, file))
        {
            diagnostics.Add(CatalogDiagnostics.IdTaken(file.Id, Place(first.Source, first.Id)));
        }
    }

    private void CheckReferences(ImmutableArray<Name> references, List<Diagnostic> diagnostics) =>
        diagnostics.AddRange(references
            .Where(reference => !ids.Contains(reference.Text, StringComparer.Ordinal))
            .Select(reference => CatalogDiagnostics.UnknownKind(reference, ids)));

    private static void CheckOwned(
        ImmutableArray<Name> names,
        string what,
        Dictionary<string, Owner> owners,
        KindFile file,
        List<Diagnostic> diagnostics)
    {
        foreach (var name in names)
        {
            if (!owners.TryAdd(name.Text, new(file.Kind, Place(file.Source, name))))
            {
                var owner = owners[name.Text];
                diagnostics.Add(CatalogDiagnostics.AliasTaken(name, what, owner.Kind.Id, owner.Place));
            }
        }
    }

    private static void Own(Dictionary<string, Owner> owners, ImmutableArray<string> names, ServiceKind kind)
    {
        foreach (var name in names)
        {
            owners.TryAdd(name, new(kind, "the built-in catalog"));
        }
    }

    private static string Place(SourceText source, Name name)
    {
        var start = source.GetPosition(name.Span.Start);
        return $"{source.Path}({start.Line},{start.Column})";
    }

    private sealed record Owner(ServiceKind Kind, string Place);
}
