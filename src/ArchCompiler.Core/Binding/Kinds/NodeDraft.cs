using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Binding.Kinds;

/// <summary>A drawn node with what its label says, before anything is decided.</summary>
internal sealed record NodeDraft(DiagramNode Node, CleanLabel Label, Frame? Frame, LabelReading Reading, DrawnIcon Icon)
{
    /// <summary>Its drawn id.</summary>
    public string Id => Node.Id.Text;

    /// <summary>Whether its label names a service of the provider.</summary>
    public bool IsNamedResource => Reading.IsNamed && Reading.Senses[0].Kind.IsResource;
}
