using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>
/// Reads what a label says of the kind of its shape: its lines and clauses in order, what stands in parentheses last.
/// </summary>
internal sealed class LabelReader(Words words)
{
    private const int LinesJoined = 3;

    private static readonly ImmutableArray<string> ClauseBreaks =
        [" - ", " – ", " — ", ": ", "：", " | ", " · ", "→", "->"];

    private readonly ClauseReader clauses = new(words);

    /// <summary>
    /// The meaning of a label. The first clause with a name decides; else the first with a generic word.
    /// </summary>
    public LabelReading Read(CleanLabel label)
    {
        var lines = Rejoin(label.Lines);
        ImmutableArray<Sense> generic = [];
        ImmutableArray<string> outside = [.. Own(lines).SelectMany(SplitClauses)];
        var qualified = lines.Count > 0 && !label.Qualifiers.IsEmpty && RunsOver(lines[0], label.Qualifiers[0])
            ? outside.SetItem(0, $"{outside[0]} {label.Qualifiers[0]}")
            : outside;
        foreach (var (index, clause) in qualified.Concat(label.Qualifiers).Index())
        {
            var senses = clauses.Read(clause);
            if (!senses.IsEmpty && senses[0].IsName && (generic.IsEmpty || senses[0].Kind.IsResource))
            {
                senses = [FormOf(senses[0], outside.Concat(label.Qualifiers).Skip(index + 1)), .. senses.Skip(1)];
                return new(senses, TitleOf(lines))
                {
                    IsFirst = index == 0,
                    IsQualifier = index >= outside.Length,
                    IsWhole = clauses.IsWhole(clause),
                    IsData = clauses.IsData(clause),
                };
            }

            generic = index == 0 || Outweighs(senses, generic) ? senses : generic;
        }

        return new(generic, TitleOf(lines))
        {
            IsAction = outside.Length > 0 && clauses.IsAction(outside[0]),
            StartsAsAction = outside.Length > 0 && clauses.StartsAsAction(outside[0]),
        };
    }

    /// <summary>The form that a later clause names: "ECS service" / "Fargate, 2 vCPU".</summary>
    private Sense FormOf(Sense sense, IEnumerable<string> later) =>
        !sense.Kind.IsResource ? sense
        : later.Where(clauses.IsWhole)
            .Select(clause => clauses.Read(clause)[0])
            .FirstOrDefault(sense.HasForm)
            ?? sense;

    /// <summary>
    /// Whether a later clause says more than the earlier ones: anything but a text where they say nothing that ends a
    /// phrase; a service or a product where they only tell of data ("orders data (Redis)").
    /// </summary>
    private static bool Outweighs(ImmutableArray<Sense> later, ImmutableArray<Sense> earlier) =>
        later is [{ EndsPhrase: true } sense, ..]
            && (earlier is not [{ EndsPhrase: true }, ..] ? !IsText(later)
                : IsText(earlier) && (sense.Kind.IsResource || sense.Role is WordRole.Product));

    /// <summary>Whether a clause tells only of words: behind the first it describes the thing and names none.</summary>
    private static bool IsText(ImmutableArray<Sense> senses) =>
        senses is [{ Kind: { IsResource: false } kind }, ..] && NotResources.Meaningless.Contains(kind.Id);

    /// <summary>
    /// The lines up to one that ends in a preposition: what follows is another thing ("Remove from" / "OpenSearch
    /// index").
    /// </summary>
    private IEnumerable<string> Own(List<string> lines)
    {
        foreach (var line in lines)
        {
            yield return line;
            if (clauses.EndsInPreposition(line))
            {
                yield break;
            }
        }
    }

    /// <summary>What a single phrase says, such as an id or the name of an icon.</summary>
    public ImmutableArray<Sense> ReadPhrase(string phrase) => clauses.Read(phrase);

    private static string TitleOf(List<string> lines) => lines.Count == 0 ? "" : lines[0];

    /// <summary>The parts of a line between dashes, colons and bars.</summary>
    public static IEnumerable<string> SplitClauses(string line)
    {
        var rest = line;
        while (rest.Length > 0)
        {
            var (index, length) = FindBreak(rest);
            yield return index < 0 ? rest : rest[..index];
            rest = index < 0 ? "" : rest[(index + length)..];
        }
    }

    private static (int Index, int Length) FindBreak(string text)
    {
        var (best, length) = (-1, 0);
        foreach (var mark in ClauseBreaks)
        {
            var index = text.IndexOf(mark, StringComparison.Ordinal);
            if (index >= 0 && (best < 0 || index < best))
            {
                (best, length) = (index, mark.Length);
            }
        }

        return (best, length);
    }

    /// <summary>
    /// Lines of which one phrase runs over the break are one line: "Application" and "Load Balancer".
    /// </summary>
    private List<string> Rejoin(ImmutableArray<string> lines)
    {
        List<string> joined = [.. lines];
        for (var i = 0; i + 1 < joined.Count && i < LinesJoined; i++)
        {
            if (RunsOver(joined[i], joined[i + 1]))
            {
                joined[i] = $"{joined[i]} {joined[i + 1]}";
                joined.RemoveAt(i + 1);
                i--;
            }
        }

        return joined;
    }

    private bool RunsOver(string first, string second)
    {
        if (clauses.IsWhole(second) && clauses.Read(second) is [{ Role: WordRole.Head } head]
            && head.Kind.Has(Capabilities.Network | Capabilities.PassThrough))
        {
            return true;
        }

        var border = WordLine.Parse(first).Words.Length;
        var line = WordLine.Parse($"{first} {second}");
        for (var i = 0; i < border; i++)
        {
            if (words.Kinds.FindLongest(line, i, out var last) is not null)
            {
                if (last >= border)
                {
                    return true;
                }

                i = last;
            }
        }

        return false;
    }
}
