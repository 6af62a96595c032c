using System.Collections.Immutable;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters;

/// <summary>What a construct's template is given; <c>templates/constructs.md</c> documents it.</summary>
internal sealed class ConstructModel(Plan plan, TargetLanguage language, Func<string, Exports> exportsOf)
{
    private const int SlugLimit = 40;
    private const int ShortLimit = 15;

    private static readonly ScriptValue NoMembers = new ScriptValue.Map([]);

    /// <summary>Variables of a construct's template; its front matter sees the same.</summary>
    public IReadOnlyDictionary<string, ScriptValue> Of(Construct construct)
    {
        Dictionary<string, ScriptValue> globals = new(StringComparer.Ordinal)
        {
            ["name"] = ScriptValue.Of(construct.Name),
            ["id"] = ScriptValue.Of(construct.Id),
            ["slug"] = ScriptValue.Of(Slug.Of(construct.Name, SlugLimit)),
            ["short"] = ScriptValue.Of(Slug.Of(construct.Name, ShortLimit)),
            ["title"] = ScriptValue.Of(PlanValue.Of(construct.Title)),
            ["origin"] = ScriptValue.Of(Describe(construct.Origins)),
            ["args"] = Members(construct.Arguments),
            ["attachments"] = AttachmentsOf(construct),
            ["grants"] = ScriptValue.Of(plan.GrantsOf(construct.Id).Select(Describe)),
        };
        return Add(globals, language.Additions(construct));
    }

    /// <summary>Variables of the flow template.</summary>
    public IReadOnlyDictionary<string, ScriptValue> Of(Flow flow)
    {
        Dictionary<string, ScriptValue> globals = new(StringComparer.Ordinal)
        {
            ["name"] = ScriptValue.Of(flow.Id),
            ["origin"] = ScriptValue.Of(Describe(flow.Origins)),
            ["from"] = End(flow.From),
            ["to"] = End(flow.To),
            ["protocol"] = ScriptValue.Of(PlanValue.Of(flow.Protocol)),
            ["port"] = ScriptValue.Of(flow.Port),
            ["description"] = ScriptValue.Of(PlanValue.Of(flow.Description)),
        };
        return Add(globals, language.About(flow.Id, flow.Origins));
    }

    private static Dictionary<string, ScriptValue> Add(
        Dictionary<string, ScriptValue> globals, IEnumerable<(string Name, ScriptValue Value)> additions)
    {
        foreach (var (name, value) in additions)
        {
            globals[name] = value;
        }

        return globals;
    }

    private ScriptValue.Map AttachmentsOf(Construct construct)
    {
        var byKind = plan.AttachmentsOf(construct.Id).GroupBy(a => a.Kind.Replace('-', '_'), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => ScriptValue.Of(g.Select(Describe)), StringComparer.Ordinal);
        return new ScriptValue.Map([.. AttachmentKinds.All
            .Select(kind => KeyValuePair.Create(
                kind, byKind.GetValueOrDefault(kind) ?? ScriptValue.Of(Enumerable.Empty<ScriptValue>())))
            .Concat(
                byKind.Where(k => !AttachmentKinds.All.Contains(k.Key)).OrderBy(k => k.Key, StringComparer.Ordinal))]);
    }

    private ScriptValue Describe(Attachment attachment) => new ScriptValue.Map(
    [
        KeyValuePair.Create("name", ScriptValue.Of(attachment.Id)),
        KeyValuePair.Create("slug", ScriptValue.Of(Slug.Of(attachment.Attached, SlugLimit))),
        KeyValuePair.Create("origin", ScriptValue.Of(Describe(attachment.Origins))),
        KeyValuePair.Create("attached_id", ScriptValue.Of(attachment.Attached)),
        KeyValuePair.Create("attached_kind", ScriptValue.Of(plan.Find(attachment.Attached)?.Kind ?? "")),
        KeyValuePair.Create("attached", OutputsOf(attachment.Attached)),
        .. language.About(attachment.Id, attachment.Origins).Select(a => KeyValuePair.Create(a.Name, a.Value)),
        .. attachment.Arguments.Select(a => KeyValuePair.Create(a.Name, ScriptValue.Of(a.Value))),
    ]);

    /// <summary>References to a construct's outputs, by name; none for what is no construct.</summary>
    public ScriptValue OutputsOf(string construct) => plan.Find(construct) is null
        ? NoMembers
        : new ScriptValue.Map([.. exportsOf(construct).Names
            .Select(name => KeyValuePair.Create(name, ScriptValue.Of(new PlanValue.Reference(construct, name))))]);

    private ScriptValue Describe(Grant grant) => new ScriptValue.Map(
    [
        KeyValuePair.Create("sid", ScriptValue.Of(grant.Sid)),
        KeyValuePair.Create("origin", ScriptValue.Of(Describe(grant.Origins))),
        KeyValuePair.Create("actions", ScriptValue.Of(PlanValue.Of(grant.Actions.Select(PlanValue.Of)))),
        KeyValuePair.Create("resources", ScriptValue.Of(PlanValue.Of(grant.Resources))),
        KeyValuePair.Create("conditions", ScriptValue.Of(Conditions(grant))),
    ]);

    private static PlanValue? Conditions(Grant grant) => grant.Conditions.IsEmpty
        ? null
        : PlanValue.Of(grant.Conditions
            .GroupBy(c => c.Operator, StringComparer.Ordinal)
            .Select(g => (g.Key, PlanValue.Of(g.Select(c => (c.Key, c.Value))))));

    private static ScriptValue.Map Members(ImmutableArray<Argument> arguments) =>
        new ScriptValue.Map([.. arguments.Select(a => KeyValuePair.Create(a.Name, ScriptValue.Of(a.Value)))]);

    private static ScriptValue End(FlowEnd end) => end switch
    {
        FlowEnd.Group group => ScriptValue.Of(
            ("kind", ScriptValue.Of("group")), ("id", ScriptValue.Of(new PlanValue.Reference(group.Construct, "id")))),
        FlowEnd.Endpoints endpoints => ScriptValue.Of(
            ("kind", ScriptValue.Of("group")),
            ("id", ScriptValue.Of(new PlanValue.Reference(endpoints.Network, "endpoints_group")))),
        FlowEnd.Internet internet => ScriptValue.Of(
            ("kind", ScriptValue.Of("internet")), ("ipv6", ScriptValue.Of(internet.IsIpv6))),
        FlowEnd.Prefix prefix => ScriptValue.Of(("kind", ScriptValue.Of("prefix")), ("id", ScriptValue.Of(prefix.Id))),
        FlowEnd.Range range => ScriptValue.Of(("kind", ScriptValue.Of("range")), ("cidr", ScriptValue.Of(range.Cidr))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Origins as a comment may hold them: drawn ids with what cannot stand in a comment left out.</summary>
    private string Describe(ImmutableArray<Origin> origins)
    {
        var ids = string.Join(
            ", ",
            origins.Where(o => o.Id.Length > 0).Select(o => language.Comment(o.Id)).Distinct(StringComparer.Ordinal));
        var reason = origins.Select(o => o.Reason).FirstOrDefault(r => r is not null);
        return (ids.Length, reason) switch
        {
            (0, null) => "The diagram",
            (0, { } why) => $"Implied: {why}",
            (_, null) => ids,
            (_, { } why) => $"{ids}: {why}",
        };
    }
}
