using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Yaml;

/// <summary>A key as read: its name, and whether it asks for a merge.</summary>
internal sealed record MappingKey(Name Name, bool IsMerge);

/// <summary>
/// Collects the entries of one mapping: keys unique, merged mappings after the mapping's own keys, which win over
/// them.
/// </summary>
internal sealed class MappingEntries(ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly List<DrawnEntry> own = [];
    private readonly Dictionary<string, SourceSpan> places = new(StringComparer.Ordinal);
    private readonly List<DrawnValue> merges = [];
    private readonly List<Built> parts = [];

    /// <summary>Every value read, also those whose key was refused.</summary>
    public IReadOnlyCollection<Built> Parts => parts;

    /// <summary>Where the last key or value ends, null for an empty mapping.</summary>
    public SourceSpan? LastSpan { get; private set; }

    /// <summary>Takes one entry; a null key has been complained of.</summary>
    public void Add(MappingKey? key, Built value)
    {
        parts.Add(value);
        // The value of an alias stands where it was marked, which is before the key.
        LastSpan = key is null || value.Value.Span.End > key.Name.Span.End ? value.Value.Span : key.Name.Span;
        if (key is null)
        {
            return;
        }

        if (!places.TryAdd(key.Name.Text, key.Name.Span))
        {
            diagnostics.Add(YamlDiagnostics.DuplicateKey(key.Name, places[key.Name.Text]));
        }
        else if (key.IsMerge)
        {
            merges.Add(value.Value);
        }
        else
        {
            own.Add(new(key.Name, value.Value));
        }
    }

    /// <summary>The entries in the author's order, merged ones last.</summary>
    public ImmutableArray<DrawnEntry> Finish()
    {
        if (merges.Count == 0)
        {
            return [.. own];
        }

        var merged = new List<DrawnEntry>(own);
        foreach (var entry in merges.SelectMany(Merged).Where(entry => places.TryAdd(entry.Key.Text, entry.Key.Span)))
        {
            merged.Add(entry);
        }

        return [.. merged];
    }

    private IEnumerable<DrawnEntry> Merged(DrawnValue value)
    {
        switch (value)
        {
            case DrawnValue.Mapping mapping:
                return mapping.Entries;
            case DrawnValue.Sequence sequence when sequence.Items.All(item => item is DrawnValue.Mapping):
                return sequence.Items.OfType<DrawnValue.Mapping>().SelectMany(item => item.Entries);
            default:
                diagnostics.Add(YamlDiagnostics.MergeOfNoMapping(value.Span));
                return [];
        }
    }
}
