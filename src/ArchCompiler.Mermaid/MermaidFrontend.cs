using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid;

/// <summary>Reads Mermaid: a file that is one diagram, or the Mermaid blocks of a Markdown file.</summary>
public sealed class MermaidFrontend : IFrontend
{
    /// <inheritdoc/>
    public ImmutableArray<Staged<Diagram>> Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return MarkdownFences.IsMarkdown(source.Path)
            ? [.. MarkdownFences.Find(source.Text)
                .Select(fence => DiagramReader.Read(source, fence, isInMarkdown: true))
                .OfType<Staged<Diagram>>()]
            : [.. new[] { DiagramReader.Read(source, MarkdownFences.Whole(source.Text), isInMarkdown: false) }
                .OfType<Staged<Diagram>>()];
    }
}
