using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagrams;

/// <summary>What turns one notation into diagrams.</summary>
public interface IFrontend
{
    /// <summary>
    /// The diagrams of a source, in order. Total: any text gives diagrams and diagnostics, never an exception.
    /// </summary>
    ImmutableArray<Staged<Diagram>> Read(SourceText source);
}
