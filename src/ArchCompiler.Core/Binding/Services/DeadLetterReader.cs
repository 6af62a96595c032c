using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Binding.Relations;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>
/// Finds what keeps messages that nobody could take, by its name: "orders DLQ". A queue is one too where its name tells
/// of what failed; a topic that does is there to tell people.
/// </summary>
internal sealed class DeadLetterReader(Words words)
{
    /// <summary>The participants, with those marked.</summary>
    public ImmutableArray<Draft> Read(ImmutableArray<Draft> drafts) =>
    [
        .. drafts.Select(draft =>
            LinkReader.IsChannel(draft.Kind) && draft.Nodes.All(node => IsNamed(node, draft.Kind))
                ? draft with { KeepsDeadLetters = true }
                : draft),
    ];

    private bool IsNamed(BoundNode node, ServiceKind kind)
    {
        var signs = SignsOf(WordLine.Parse(node.Label.All));
        return (signs & Sign.DeadLetters) is not Sign.None
            || (kind.Has(Capabilities.StoresData) && signs.HasFlag(Sign.Fault) && !signs.HasFlag(Sign.Report))
            || words.Signs.Find(WordLine.Parse(node.Id).Text)?.Signs.HasFlag(Sign.DeadLetters) is true;
    }

    private Sign SignsOf(WordLine line)
    {
        var signs = Sign.None;
        for (var i = 0; i < line.Words.Length; i++)
        {
            if (words.Signs.FindLongest(line, i, out var last) is { } meaning)
            {
                signs |= meaning.Signs;
                i = last;
            }
        }

        return signs;
    }
}
