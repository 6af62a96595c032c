using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;
using ArchCompiler.Templates;
using static ArchCompiler.Emitters.Documents.DocumentValues;

namespace ArchCompiler.Emitters.Documents.Content;

/// <summary>What is to be said of the drawing, what has been waived and why, what holds anyway.</summary>
internal sealed class FindingsContent(DocumentFacts facts, DocumentPlaces places)
{
    // One finding may be about all of a drawing; its every service repeating the list would be too much.
    private const int MostSubjectsOnServicePages = 8;

    // A finding about all of a drawing is told on the page of each service: its row is made once.
    private readonly Dictionary<Diagnostic, ScriptValue> rowsOfServices = new(ReferenceEqualityComparer.Instance);

    private ImmutableArray<Diagnostic> All => facts.Input.Assessment.Diagnostics;

    /// <summary>What the page's template is given.</summary>
    public IEnumerable<(string Name, ScriptValue Value)> Globals() =>
    [
        ("open", ScriptValue.Of(WorstFirst(Open).Select(Row))),
        ("waived", ScriptValue.Of(All.Where(d => d.Waiver is not null).Select(Row))),
        ("unused", ScriptValue.Of(Unused().Select(waiver => Waiver(waiver)))),
        ("by_default", ScriptValue.Of(All.Where(IsSet).Select(RowOfWhatIsSet))),
        ("passed", ScriptValue.Of(facts.Input.Assessment.Passed.Select(Rule))),
        ("not_applicable", ScriptValue.Of(facts.Input.Assessment.NotApplicable.Select(Rule))),
    ];

    /// <summary>What is said of one service, worst first.</summary>
    public ScriptValue Of(Service service) => ScriptValue.Of(
        WorstFirst(service.NodeIds.SelectMany(facts.FindingsOf).Distinct().Where(d => !d.IsSafeByDefault))
            .Select(RowOfService));

    private IEnumerable<Diagnostic> Open => All.Where(d => d is { Waiver: null, IsSafeByDefault: false });

    private static IOrderedEnumerable<Diagnostic> WorstFirst(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.OrderByDescending(FindingMarks.Of).ThenBy(d => d.Span.Start)
            .ThenBy(d => d.Id, StringComparer.Ordinal);

    // Nothing is set on what is left out.
    private bool IsSet(Diagnostic finding) => finding.IsSafeByDefault
        && (finding.Subject.Ids.IsEmpty || finding.Subject.Ids.Any(IsDeployed));

    private bool IsDeployed(string id) => !facts.Account.IsMissing(id);

    private ScriptValue RowOfWhatIsSet(Diagnostic finding) => Row(finding with
    {
        Subject = finding.Subject with { Ids = [.. finding.Subject.Ids.Where(IsDeployed)] },
    });

    private ScriptValue Row(Diagnostic finding) => RowOf(finding, int.MaxValue);

    private ScriptValue RowOfService(Diagnostic finding) =>
        rowsOfServices.TryGetValue(finding, out var known)
            ? known
            : rowsOfServices[finding] = RowOf(finding, MostSubjectsOnServicePages);

    private ScriptValue RowOf(Diagnostic finding, int mostSubjects) => ScriptValue.Of(
        ("mark", ScriptValue.Of(FindingMarks.Word(FindingMarks.Of(finding)))),
        ("id", Text(finding.Id)),
        ("name", Text(finding.Name)),
        ("message", Text(finding.Message)),
        ("why", Text(finding.Why)),
        ("remedy", Text(finding.Remedy)),
        ("subjects", ScriptValue.Of(Subjects(finding.Subject.Ids, mostSubjects))),
        ("waiver", finding.Waiver is { } waiver ? Waiver(waiver) : ScriptValue.Null.Value),
        ("line", finding.Source is null ? Line(places, finding.Span) : ScriptValue.Null.Value));

    private IEnumerable<ScriptValue> Subjects(ImmutableArray<string> ids, int most)
    {
        var subjects = ids.Select(Subject).DistinctBy(subject => subject.Text).ToList();
        return subjects.Count <= most
            ? subjects.Select(subject => subject.Link)
            : subjects.Take(most).Select(subject => subject.Link)
                .Append(Text(string.Create(CultureInfo.InvariantCulture, $"{subjects.Count - most} more")));
    }

    private (string Text, ScriptValue Link) Subject(string id) => facts.FindDrawn(id) is { } participant
        ? (participant.Id, Link(RelationWords.TitleOf(participant), places.Participant(participant)))
        : (id, Link(id, null));

    private static ScriptValue Waiver(Waiver waiver) => ScriptValue.Of(
        ("rule", Text(waiver.Rule.Text)),
        ("subjects", Texts(waiver.Subjects.Select(subject => subject.Text))),
        ("reason", Text(waiver.Reason)),
        ("until", Text(waiver.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        ("owner", Text(waiver.Owner)));

    private IEnumerable<Waiver> Unused()
    {
        var used = All.Select(d => d.Waiver).OfType<Waiver>().ToHashSet(ReferenceEqualityComparer.Instance);
        return facts.Architecture.Diagram.Waivers.Concat(facts.Architecture.Settings.Waivers)
            .Where(waiver => !used.Contains(waiver));
    }

    private static ScriptValue Rule(RuleInfo rule) =>
        ScriptValue.Of(("id", Text(rule.Id)), ("title", Text(rule.Title)));
}
