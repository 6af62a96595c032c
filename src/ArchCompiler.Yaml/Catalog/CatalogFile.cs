using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Yaml.Catalog;

/// <summary>One file of a catalog: its value, what it turned out to state, and what there is to say of it.</summary>
internal sealed class CatalogFile(SourceText source, DrawnValue? value, IEnumerable<Diagnostic> diagnostics)
{
    private const string Constructs = "constructs.yaml";

    /// <summary>The file.</summary>
    public SourceText Source { get; } = source;

    /// <summary>The kind it states, once read; null for the other files.</summary>
    public KindFile? Kind { get; private set; }

    /// <summary>What there is to say.</summary>
    public List<Diagnostic> Diagnostics { get; } = [.. diagnostics];

    /// <summary>Ids of kinds that its words name.</summary>
    public ImmutableArray<Name> References { get; private set; } = [];

    private string FileName => Path.GetFileName(Source.Path);

    /// <summary>Reads a file's YAML.</summary>
    public static CatalogFile Read(SourceText source)
    {
        var read = YamlReader.Read(source.Text);
        return new(source, read.Value, read.Diagnostics);
    }

    /// <summary>The constructs that this file states, or those there were where it states none.</summary>
    public ImmutableArray<ConstructDeclaration> ReadConstructs(ImmutableArray<ConstructDeclaration> before) =>
        FileName is Constructs ? ConstructsReader.Read(value, before, Diagnostics) : before;

    /// <summary>The kind that this file states, null where it is a file of another sort or no YAML.</summary>
    public KindFile? ReadKind(ImmutableArray<ConstructDeclaration> constructs) =>
        FileName is Constructs
            || VocabularyReader.Knows(FileName)
            || Diagnostics.Exists(d => d.Severity is Severity.Error)
            ? null
            : Kind = new KindReader(Source, constructs, Diagnostics).Read(value);

    /// <summary>The vocabulary with the words of this file in place of those it had.</summary>
    public Vocabulary ReadWords(Vocabulary before)
    {
        if (!VocabularyReader.Knows(FileName))
        {
            return before;
        }

        var reader = new VocabularyReader(value, Diagnostics);
        var after = reader.Read(FileName, before);
        References = reader.References;
        return after;
    }
}
