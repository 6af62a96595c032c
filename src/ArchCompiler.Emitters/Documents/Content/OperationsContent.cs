using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;
using static ArchCompiler.Emitters.Documents.DocumentValues;

namespace ArchCompiler.Emitters.Documents.Content;

/// <summary>What is watched and written down while it runs: alarms, logs, dashboards, traces, backups.</summary>
internal sealed class OperationsContent(DocumentFacts facts, DocumentPlaces places)
{
    private ILookup<string, Construct>? alarms;

    /// <summary>What the page's template is given.</summary>
    public IEnumerable<(string Name, ScriptValue Value)> Globals() =>
    [
        ("alarms", Rows(ConstructKinds.Alarm)),
        ("logs", Rows(ConstructKinds.LogGroup)),
        ("filters", Rows(ConstructKinds.MetricFilter)),
        ("dashboards", Rows(ConstructKinds.Dashboard)),
        ("traces", Rows(ConstructKinds.TraceSampling)),
        ("backups", Rows(ConstructKinds.BackupPlan)),
        ("log_retention", Text(
            facts.Plan.Variables.FirstOrDefault(v => v.Name == "log_retention_days") is { Default: { } value }
                ? facts.Words.Of(value)
                : null)),
    ];

    /// <summary>What watches one service.</summary>
    public ScriptValue AlarmsOf(string service) =>
        ScriptValue.Of((alarms ??= AlarmsByService())[service].Select(Row));

    private IEnumerable<Construct> OfKind(string kind) => facts.Plan.Constructs.Where(c => c.Kind == kind);

    private ScriptValue Rows(string kind) => ScriptValue.Of(OfKind(kind).Select(Row));

    private ILookup<string, Construct> AlarmsByService() => OfKind(ConstructKinds.Alarm)
        .SelectMany(alarm => Watched(alarm).Distinct(StringComparer.Ordinal).Select(service => (service, alarm)))
        .ToLookup(pair => pair.service, pair => pair.alarm, StringComparer.Ordinal);

    private IEnumerable<string> Watched(Construct alarm) =>
        alarm.Find("dimensions") is PlanValue.Map { Entries: var dimensions }
            ? dimensions.Select(d => d.Value).OfType<PlanValue.Reference>()
                .Select(to => facts.ServiceOf(to.Construct)?.Id).OfType<string>()
            : [];

    private ScriptValue Row(Construct construct) => ScriptValue.Of(
        ("id", Text(construct.Id)),
        ("title", Title(construct.Title.Length > 0 ? construct.Title : construct.Id)),
        ("args", ScriptValue.Of(construct.Arguments.Select(a => (a.Name, Text(facts.Words.Of(a.Value)))))),
        ("widgets", Texts(construct.Find("widgets") is PlanValue.List { Items: var widgets }
            ? widgets.Select(WidgetTitle)
            : [])),
        ("selected", ScriptValue.Of(facts.Plan.AttachmentsOf(construct.Id).Select(Attached))),
        ("becomes", ScriptValue.Of(facts.Addresses.Of(construct.Id).Select(a => Texts(a)))),
        ("line", construct.Origins is [{ Type: not OriginType.Diagram } first, ..]
            ? Line(places, first.Span)
            : ScriptValue.Null.Value));

    private string WidgetTitle(PlanValue widget) =>
        widget is PlanValue.Map map && map.Entries.FirstOrDefault(e => e.Key == "title")?.Value is { } title
            ? facts.Words.Of(title)
            : "";

    private ScriptValue Attached(Attachment attachment) =>
        facts.ServiceOf(attachment.Attached) is { } service
            ? Link(RelationWords.TitleOf(service), places.Service(service))
            : Link(attachment.Attached, null);
}
