using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Exposures;

/// <summary>A way into a service that an edge asks for.</summary>
/// <param name="Service">What is entered.</param>
/// <param name="Source">Where from.</param>
/// <param name="Relation">The edges that ask for it.</param>
public sealed record Door(Service Service, Source Source, Relation Relation);
