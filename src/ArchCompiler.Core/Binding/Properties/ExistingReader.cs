using System.Text.RegularExpressions;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Properties;

/// <summary>
/// Reads from labels that a thing exists already: by a word that stands alone, or before or behind the name of what it
/// is, or by an id that AWS gives out. What stands in a frame that only orders the drawing and says so exists too.
/// </summary>
internal sealed partial class ExistingReader(Words words, Statements statements)
{
    private const int MostUnknown = 1;
    private const string Unnamed = "true";

    private static readonly PropertyDeclaration Declaration =
        UniversalProperties.OfNodes.First(declaration => declaration.Name == UniversalProperties.Existing);

    private readonly Dictionary<Frame, Frame?> nearest = new(ReferenceEqualityComparer.Instance);

    /// <summary>What the label of a node, or a frame around it, says; null where neither says anything.</summary>
    public Property? Find(BoundNode node) =>
        Read(node.Label, node.Node.Label.Text) is { } found
            ? new(Declaration, found, PropertySource.Label, node.Node.Label.Span)
        : Nearest(node.Frame) is { } frame
            ? new(Declaration, Unnamed, PropertySource.Label, frame.Group.Title.Span)
        : null;

    /// <summary>What a frame says of itself.</summary>
    public Existing? Find(Frame frame) => frame.Kind is BoundaryKind.Logical
        ? null
        : Existing.Of(
            statements.Text(frame.Group.Id.Text, UniversalProperties.Existing)
            ?? Read(frame.Label, frame.Group.Title.Text)
            ?? (Nearest(frame.Parent) is null ? null : Unnamed));

    /// <summary>
    /// The nearest frame from one outwards that only orders the drawing and says of what stands in it that it exists;
    /// each frame is asked once, however many things stand below it.
    /// </summary>
    private Frame? Nearest(Frame? frame)
    {
        Stack<Frame> inwards = new();
        Frame? found = null;
        for (var around = frame; around is not null && !nearest.TryGetValue(around, out found); around = around.Parent)
        {
            inwards.Push(around);
        }

        while (inwards.TryPop(out var inner))
        {
            nearest[inner] = found = IsOfExisting(inner) ? inner : found;
        }

        return found;
    }

    private bool IsOfExisting(Frame frame) => frame is { Kind: BoundaryKind.Logical, Service: null }
        && (statements.Text(frame.Group.Id.Text, UniversalProperties.Existing) is { } stated
            ? Existing.Of(stated) is not null
            : Clauses(frame.Label).Any(clause => Says(WordLine.Parse(clause), isAnyNamed: true)));

    private string? Read(CleanLabel label, string drawn) =>
        IdsIn(label, drawn) is { Count: > 0 } ids ? string.Join(",", ids)
        : Clauses(label).Any(clause => Says(WordLine.Parse(clause), isAnyNamed: false)) ? Unnamed
        : null;

    /// <summary>
    /// The ids in a label; an ARN counts where it stands alone, since others are those of something else.
    /// </summary>
    private static List<string> IdsIn(CleanLabel label, string drawn)
    {
        var clauses = label.Lines.Concat(label.Qualifiers).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. IdPattern.Matches(drawn).Select(id => id.Value)
                .Where(id => !id.StartsWith("arn:", StringComparison.Ordinal) || clauses.Contains(id)),
        ];
    }

    private static IEnumerable<string> Clauses(CleanLabel label) =>
        label.Lines.SelectMany(LabelLines.SplitClauses).Concat(label.Qualifiers);

    private bool Says(WordLine line, bool isAnyNamed)
    {
        for (var first = 0; first < line.Words.Length; first++)
        {
            if (words.Existing.FindLongest(line, first, out var last) is null)
            {
                continue;
            }

            var begins = first == 0 || line.Words[first].Gap is Gap.Join;
            var ends = last + 1 == line.Words.Length || line.Words[last + 1].Gap is Gap.Join;
            if ((begins && ends)
                || (begins && (isAnyNamed || Names(line, last + 1, line.Words.Length - 1)))
                || (ends && (isAnyNamed || Names(line, 0, first - 1))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some words end in the name of a kind, with hardly a word before it that nobody knows.</summary>
    private bool Names(WordLine line, int first, int last)
    {
        var unknown = 0;
        for (var i = first; i <= last && unknown <= MostUnknown; i++)
        {
            if (words.Kinds.FindLongest(line, i, out var end) is not null
                || words.Groups.FindLongest(line, i, out end) is not null)
            {
                if (end >= last)
                {
                    return true;
                }

                i = end;
            }
            else if (words.Particles.FindLongest(line, i, out var particle) is not null)
            {
                i = particle;
            }
            else
            {
                unknown++;
            }
        }

        return false;
    }

    // AWS gives these ids out when it makes the thing (VPC guide, "Resource IDs"; IAM guide, "Amazon Resource Names").
    [GeneratedRegex(
        @"\b(vpc|subnet)-([0-9a-f]{17}|[0-9a-f]{8})\b"
            + @"|\barn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:([0-9]{12})?:[A-Za-z0-9_./:+=@-]*[A-Za-z0-9]",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern { get; }
}
