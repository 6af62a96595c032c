using System.Collections.Immutable;
using System.Text;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>
/// Reads what a label says of the kind of its shape: its lines and clauses in order, what stands in parentheses last.
/// </summary>
internal sealed class LabelReader
{
    private const int LinesJoined = 3;

    /// <summary>A line longer than this is text, over whose end no name runs.</summary>
    private const int LongestName = 500;

    /// <summary>What carries programs and data of others, and stays itself whatever it carries.</summary>
    private const Capabilities Keeping = Capabilities.RunsCode | Capabilities.StoresData | Capabilities.DeliversContent;

    private readonly Words words;
    private readonly ClauseReader clauses;
    private readonly Memo<CleanLabel, LabelReading> known;

    public LabelReader(Words words)
    {
        this.words = words;
        clauses = new(words);
        known = new(ReadNow, ReferenceEqualityComparer.Instance);
    }

    /// <summary>
    /// The meaning of a label. The first clause with a name decides; else the first with a generic word.
    /// </summary>
    public LabelReading Read(CleanLabel label) => known.Of(label);

    private LabelReading ReadNow(CleanLabel label)
    {
        var lines = Rejoin(label.Lines);
        if (Listed(lines) is { Length: > 1 } listed)
        {
            return new(listed, TitleOf(lines)) { IsFirst = true };
        }

        ImmutableArray<Sense> generic = [];
        var (isFirst, isOutside) = (true, false);
        ImmutableArray<Clause> outside =
        [
            .. Own(lines).SelectMany((line, index) =>
                LabelLines.SplitClauses(index == 0 ? line : LabelLines.BeforeArrow(line)))
                .Where((clause, index) => index == 0 || !LabelLines.IsPath(clause))
                .Select(clauses.Parse),
        ];
        var isCommand = outside.Length > 0 && LabelLines.IsCommand(outside[0].Text);
        var isCall = isCommand || (outside.Length > 0 && LabelLines.IsRoute(outside[0].Text));
        if (outside.Length > 0 && clauses.StartsAsHandling(outside[0]))
        {
            return new([], TitleOf(lines)) { IsAction = true, StartsAsAction = true };
        }

        var qualified = lines.Count > 0 && !label.Qualifiers.IsEmpty && RunsOver(lines[0], label.Qualifiers[0])
            ? outside.SetItem(
                0, clauses.Parse($"{outside[0].Text}{JointOf(label.Qualifiers[0])}{label.Qualifiers[0]}"))
            : outside;
        ImmutableArray<Clause> inside = [.. label.Qualifiers.Select(clauses.Parse)];
        foreach (var (index, clause) in qualified.Concat(inside).Index())
        {
            var senses = isCall && index == 0 ? [] : clauses.Read(clause);
            if (index > 0 && !senses.IsEmpty
                && (isOutside || ClauseSenses.IsAttribute(senses[0]) || !clauses.IsLedByName(clause)
                    || clauses.StartsAsAction(clause) || ClauseReader.IsEnumeration(clause)))
            {
                continue;
            }

            if (!senses.IsEmpty && senses[0].IsName && (generic.IsEmpty || senses[0].Kind.IsResource))
            {
                var later = outside.Concat(inside).Skip(index + 1);
                senses = [FormOf(senses[0], clause, later), .. senses.Skip(1)];
                return new(senses, TitleOf(lines))
                {
                    IsFirst = index == 0,
                    IsQualifier = index >= outside.Length,
                    IsWhole = clauses.IsWhole(clause),
                    IsData = clauses.IsData(clause),
                    Ending = ClauseReader.FindEnding(clause),
                    IsProgramFirst = clauses.IsCarrier(clause) || ClauseSenses.IsProgram(generic),
                };
            }

            if (index == 0 || ClauseSenses.Outweighs(senses, generic))
            {
                (generic, isFirst) = (senses, index == 0);
                isOutside |= index == 0 && senses is [{ EndsPhrase: true, Role: not WordRole.Hint } actor]
                    && ClauseSenses.IsActor(actor)
                    && clauses.IsWhole(clause);
            }
        }

        return new(generic, TitleOf(lines))
        {
            IsFirst = isFirst,
            IsAction = isCall || (outside.Length > 0 && clauses.IsAction(outside[0])),
            StartsAsAction = isCommand || (outside.Length > 0 && clauses.StartsAsAction(outside[0])),
        };
    }

    /// <summary>
    /// Parts in parentheses stand beside the name, one part goes on with it: "CloudWatch (Logs, Alarms)".
    /// </summary>
    private static string JointOf(string qualifier) =>
        WordLine.Parse(qualifier).Words.Any(word => word.Gap is Gap.Join or Gap.Slash) ? " + " : " ";

    /// <summary>
    /// Services that are listed with dots or bars between them, one bare name beside the other, over one or several
    /// lines: "GuardDuty · Security Hub" / "Inspector · Macie".
    /// </summary>
    private ImmutableArray<Sense> Listed(List<string> lines)
    {
        List<Sense> listed = [];
        foreach (var line in lines)
        {
            ImmutableArray<Clause> parts = [.. LabelLines.SplitList(line).Select(clauses.Parse)];
            var senses = parts.Where(clauses.IsWhole).Select(part => clauses.Read(part)[0])
                .Where(sense => sense.IsName && sense.Kind.IsResource)
                .ToList();
            if (senses.Count < parts.Length || (listed.Count == 0 && parts.Length < 2))
            {
                break;
            }

            listed.AddRange(senses);
        }

        List<Sense> kinds = [.. listed.DistinctBy(sense => sense.Kind.Id)];
        return kinds.Exists(sense => kinds.Exists(sense.HasForm)) ? [] : [.. kinds];
    }

    /// <summary>
    /// What a later clause makes of the first: its form ("ECS service" / "Fargate, 2 vCPU"), what runs a program that
    /// is called after a service ("API Gateway service" / "ECS Fargate"), the program that takes a service's part ("API
    /// gateway" / "Kong").
    /// </summary>
    private Sense FormOf(Sense sense, Clause clause, IEnumerable<Clause> later)
    {
        if (!sense.Kind.IsResource)
        {
            return sense;
        }

        var whole = later.Where(clauses.IsWhole).Select(next => clauses.Read(next)[0]).ToList();
        return whole.Find(sense.HasForm)
            ?? (ClauseReader.IsProgramOf(clause) || ClauseReader.IsProgramName(clause)
                ? whole.Find(ClauseSenses.RunsPrograms)
                : null)
            ?? (sense.Kind.Has(Capabilities.RequestTarget) && !sense.Kind.HasAny(Keeping)
                ? whole.Find(ClauseSenses.IsProduct)
                : null)
            ?? sense;
    }

    /// <summary>
    /// The lines up to one that ends in a preposition: what follows is another thing ("Remove from" / "OpenSearch
    /// index").
    /// </summary>
    private IEnumerable<string> Own(List<string> lines)
    {
        foreach (var line in lines)
        {
            yield return line;
            if (clauses.EndsInPreposition(clauses.Parse(line)))
            {
                yield break;
            }
        }
    }

    /// <summary>What runs programs, where a part of a title behind the first names nothing but that.</summary>
    public ServiceKind? FindRunner(CleanLabel label) =>
        label.Lines.SelectMany(LabelLines.SplitClauses).Skip(1).Concat(label.Qualifiers)
            .Select(part => clauses.Read(clauses.Parse(part)))
            .Where(senses => senses is [var only] && ClauseSenses.RunsPrograms(only))
            .Select(senses => senses[0].Kind)
            .FirstOrDefault();

    /// <summary>What a single phrase says, such as an id or the name of an icon.</summary>
    public ImmutableArray<Sense> ReadPhrase(string phrase) => clauses.Read(clauses.Parse(phrase));

    private static string TitleOf(List<string> lines) => lines.Count == 0 ? "" : LabelLines.TitleOf(lines[0]);

    /// <summary>
    /// Lines of which one phrase runs over the break are one line: "Application" and "Load Balancer". A list behind a
    /// name tells its parts: "CloudWatch" and "Logs · Alarms" are three things side by side. A line that has
    /// grown past any name takes in only what says itself that it goes on.
    /// </summary>
    private List<string> Rejoin(ImmutableArray<string> lines)
    {
        List<string> joined = [];
        for (var next = 0; next < lines.Length;)
        {
            if (joined.Count == LinesJoined)
            {
                return [.. joined, .. lines[next..]];
            }

            StringBuilder line = new(lines[next++]);
            while (next < lines.Length && Joint(line, lines[next]) is { } joint)
            {
                line.Append(joint(lines[next++]));
            }

            joined.Add(line.ToString());
        }

        return joined;
    }

    /// <summary>How the next line goes on with a line, null where it does not.</summary>
    private Func<string, string>? Joint(StringBuilder line, string next)
    {
        var isName = line.Length <= LongestName;
        if (!LabelLines.IsContinued(next) && !(isName && RunsOver(line.ToString(), next)))
        {
            return null;
        }

        return isName && clauses.IsWhole(clauses.Parse(line.ToString())) && LabelLines.IsList(next)
            ? list => $" + {string.Join(" + ", LabelLines.SplitList(list))}"
            : text => " " + text;
    }

    private bool RunsOver(string first, string second)
    {
        var (before, after) = (clauses.Parse(first), clauses.Parse(second));
        if (clauses.IsWhole(after) && clauses.Read(after) is [{ Role: WordRole.Head } head]
            && head.Kind.Has(Capabilities.Network | Capabilities.PassThrough)
            && !clauses.Read(before).Any(sense => sense.Kind == head.Kind))
        {
            return true;
        }

        var border = before.Line.Words.Length;
        var line = WordLine.Parse($"{first} {second}");
        for (var i = 0; i < border; i++)
        {
            if (words.Kinds.FindLongest(line, i, out var last) is not null)
            {
                if (last >= border && (last + 1 == line.Words.Length || line.Words[last + 1].Gap is not Gap.None))
                {
                    return true;
                }

                i = last;
            }
        }

        return false;
    }
}
