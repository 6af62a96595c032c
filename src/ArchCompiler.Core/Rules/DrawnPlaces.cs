using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Rules;

/// <summary>Where findings point: at the name of a thing in the statement that gave it its label.</summary>
public static class DrawnPlaces
{
    extension(Architecture architecture)
    {
        /// <summary>The drawn elements that a participant was made from.</summary>
        public Subject SubjectOf(Participant participant) =>
            participant.Nodes.IsEmpty && architecture.FindFrame(participant.Id) is { } frame
                ? Subject.Group(frame.Group.Id.Text)
                : Subject.Nodes(participant.NodeIds);

        /// <summary>The name of a participant where it was drawn.</summary>
        public SourceSpan NameSpanOf(Participant participant) =>
            participant.Nodes is [var first, ..] ? architecture.NameSpanOf(first) : participant.Span;

        /// <summary>The id of a node in the statement that gave it its label.</summary>
        public SourceSpan NameSpanOf(DiagramNode node)
        {
            var id = new SourceSpan(node.Span.Start, node.Id.Text.Length);
            return architecture.Diagram.Source[id] == node.Id.Text ? id : node.Span;
        }
    }
}
