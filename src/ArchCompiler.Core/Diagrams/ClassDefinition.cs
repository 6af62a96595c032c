using System.Collections.Immutable;

namespace ArchCompiler.Core.Diagrams;

/// <summary>A named style.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Styles">Declarations, as written.</param>
public sealed record ClassDefinition(string Id, ImmutableArray<string> Styles);
