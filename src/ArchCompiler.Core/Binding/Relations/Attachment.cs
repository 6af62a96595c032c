using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>A control that a request passes, at what it is attached to.</summary>
internal static class Attachment
{
    /// <summary>The link from a control to what it is attached to.</summary>
    public static (Link Link, Meaning Meaning) Of(Draft control, Draft other, ImmutableArray<DiagramEdge> edges) =>
        (new(control, other, edges), new(RelationKind.Attaches, Access.None));

    /// <summary>What a control can be attached to is for its kind to declare.</summary>
    public static bool Fits(Draft other, Draft control) =>
        control.Kind.Controls.Any(declaration => declaration is { Relation: RelationKind.Attaches, IsInverse: false }
            && (declaration.Kind is null || declaration.Kind == other.Kind.Id)
            && other.Kind.Has(declaration.On));
}
