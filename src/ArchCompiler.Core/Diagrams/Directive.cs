using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Core.Diagrams;

/// <summary>What a comment meant for archc says: properties of one drawn element, or a waiver.</summary>
/// <param name="Properties">Properties, in the order in which they stand.</param>
/// <param name="Waivers">The waiver, if it is one.</param>
public sealed record Directive(ImmutableArray<PropertyAssignment> Properties, ImmutableArray<Waiver> Waivers);
