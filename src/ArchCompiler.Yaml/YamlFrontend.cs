using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Yaml.Architectures;

namespace ArchCompiler.Yaml;

/// <summary>
/// Reads architectures that are written in YAML, archc's own form (<c>docs/yaml.md</c>), as the diagram that would
/// draw them. A text that does not begin with the key <c>archc</c> is someone else's YAML and gives no diagram.
/// </summary>
public sealed class YamlFrontend : IFrontend
{
    /// <inheritdoc/>
    public ImmutableArray<Staged<Diagram>> Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return ArchitectureHead.Begins(source.Text) ? [ArchitectureReader.Read(source)] : [];
    }
}
