using System.Collections.Immutable;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>What a construct's template is given; <c>templates/constructs.md</c> documents it.</summary>
internal sealed class ConstructModel(Plan plan, OutputTable outputs)
{
    private const int SlugLimit = 40;
    private const int ShortLimit = 15;

    private static readonly ScriptValue NoMembers = new ScriptValue.Map([]);

    /// <summary>The model for the front matter: what exports are made from.</summary>
    public TemplateModel FrontMatter(Construct construct) => Wrap(Globals(construct));

    /// <summary>The model for the text.</summary>
    public TemplateModel Body(Construct construct) => Wrap(Globals(construct));

    /// <summary>The model of the flow template.</summary>
    public TemplateModel Body(Flow flow) => Wrap(new Dictionary<string, ScriptValue>(StringComparer.Ordinal)
    {
        ["name"] = ScriptValue.Of(flow.Id),
        ["origin"] = ScriptValue.Of(Describe(flow.Origins)),
        ["from"] = End(flow.From),
        ["to"] = End(flow.To),
        ["protocol"] = ScriptValue.Of(PlanValue.Of(flow.Protocol)),
        ["port"] = ScriptValue.Of(flow.Port),
        ["description"] = ScriptValue.Of(PlanValue.Of(flow.Description)),
    });

    public TemplateModel Wrap(IReadOnlyDictionary<string, ScriptValue> globals)
    {
        string Write(PlanValue value) => Hcl.Write(value, outputs.Resolve);
        return new()
        {
            Globals = globals,
            Write = Write,
            Functions = ImmutableDictionary<string, HostFunction>.Empty.Add("raw", RawFunction.For(Write)),
        };
    }

    private Dictionary<string, ScriptValue> Globals(Construct construct) => new(StringComparer.Ordinal)
    {
        ["name"] = ScriptValue.Of(construct.Name),
        ["id"] = ScriptValue.Of(construct.Id),
        ["slug"] = ScriptValue.Of(Slug.Of(construct.Name, SlugLimit)),
        ["short"] = ScriptValue.Of(Slug.Of(construct.Name, ShortLimit)),
        ["title"] = ScriptValue.Of(PlanValue.Of(construct.Title)),
        ["origin"] = ScriptValue.Of(Describe(construct.Origins)),
        ["provider"] = ScriptValue.Of(ProviderOf(construct.Scope)),
        ["args"] = Members(construct.Arguments),
        ["attachments"] = AttachmentsOf(construct),
        ["grants"] = ScriptValue.Of(plan.GrantsOf(construct.Id).Select(Describe)),
        ["consumers"] = ScriptValue.Of(("roles", ScriptValue.Of(construct.Find("consumers")))),
    };

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
        KeyValuePair.Create("attached", Outputs(attachment.Attached)),
        .. attachment.Arguments.Select(a => KeyValuePair.Create(a.Name, ScriptValue.Of(a.Value))),
    ]);

    private ScriptValue Outputs(string construct) => plan.Find(construct) is null
        ? NoMembers
        : new ScriptValue.Map([.. outputs.NamesOf(construct)
            .Select(name => KeyValuePair.Create(name, ScriptValue.Of(new PlanValue.Reference(construct, name))))]);

    private static ScriptValue Describe(Grant grant) => new ScriptValue.Map(
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
        FlowEnd.Internet => ScriptValue.Of(("kind", ScriptValue.Of("internet"))),
        FlowEnd.Prefix prefix => ScriptValue.Of(("kind", ScriptValue.Of("prefix")), ("id", ScriptValue.Of(prefix.Id))),
        FlowEnd.Range range => ScriptValue.Of(("kind", ScriptValue.Of("range")), ("cidr", ScriptValue.Of(range.Cidr))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string ProviderOf(PlanScope scope) => scope switch
    {
        PlanScope.Home or PlanScope.Global => "",
        PlanScope.Edge => "aws.us_east_1",
        PlanScope.Replica => "aws.replica",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string CommentText(string text) => Hcl.Comment(text)[1..].Trim();

    /// <summary>Origins as a comment may hold them: drawn ids with what cannot stand in a comment left out.</summary>
    private static string Describe(ImmutableArray<Origin> origins)
    {
        var ids = string.Join(
            ", ", origins.Where(o => o.Id.Length > 0).Select(o => CommentText(o.Id)).Distinct(StringComparer.Ordinal));
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
