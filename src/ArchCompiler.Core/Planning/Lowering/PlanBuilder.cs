using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;
using ArchCompiler.Core.Planning.Lowering.Relations;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>The plan while it grows. Everything put in carries its origin; ids are handed out once.</summary>
internal sealed class PlanBuilder(Architecture architecture)
{
    private readonly Dictionary<string, ConstructDraft> constructs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<string, ConstructDraft>> byKind = new(StringComparer.Ordinal);
    private readonly HashSet<(string Kind, string Name)> names = [];
    private readonly Dictionary<string, string> sids = new(StringComparer.Ordinal);
    private readonly HashSet<(string Owner, decimal Number)> numbers = [];
    private readonly HashSet<(string Kind, string Owner)> owners = [];
    private readonly HashSet<(string Kind, string Attached)> attached = [];
    private readonly Dictionary<string, ConstructDraft> ofService = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ConstructDraft>> roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ConstructDraft>> workloads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConstructDraft> securityGroups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Flow> flows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Attachment> attachments = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Role, string Sid), Grant> grants = [];
    private readonly List<NoOp> noOps = [];
    private readonly Dictionary<(OriginType Type, SourceSpan Span, string Reason), Omission> omissions = [];
    private readonly HashSet<string> leftOut = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PlanOutput> outputs = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> diagnostics = [];
    private readonly HashSet<(string Id, SourceSpan Span)> reported = [];
    private readonly Lazy<ImmutableArray<string>> entries = new(() => Domains.EntriesOf(architecture));
    private readonly Lazy<MemberNames> memberNames = new(() => new(architecture));
    private readonly Lazy<HashSet<string>> spliced = new(() => architecture.Relations
        .SelectMany(relation => relation.Via).ToHashSet(StringComparer.Ordinal));
    private readonly Lazy<HashSet<string>> followed = new(() => architecture.Services
        .Select(service => service.Follows).OfType<string>().ToHashSet(StringComparer.Ordinal));
    private readonly HashSet<string> reserved = [.. architecture.Services.Select(s => s.Id)];

    public Architecture Architecture { get; } = architecture;

    /// <summary>All constructs, in no order.</summary>
    public IReadOnlyCollection<ConstructDraft> All => constructs.Values;

    /// <summary>Ids of the services that visitors come to by name, the one with the site's own name first.</summary>
    public ImmutableArray<string> Entries => entries.Value;

    /// <summary>The ranges of networks of which none is drawn.</summary>
    public NetworkRanges Ranges => field ??= new(Architecture);

    /// <summary>Who answers under one name.</summary>
    public SharedNames SharedNames => field ??= new(Architecture);

    /// <summary>What labels say that holds for several constructs.</summary>
    public DrawnLabels Labels { get; } = new(architecture);

    /// <summary>What the operator may choose.</summary>
    public PlanVariables Variables { get; } = new();

    /// <summary>What code in networks has to reach beyond them.</summary>
    public WaysOut WaysOut { get; } = new();

    /// <summary>Which of the things that buckets tell are told to several.</summary>
    public BucketEvents BucketEvents { get; } = new();

    /// <summary>Whether relations run through a service, so that it only says what they mean.</summary>
    public bool IsSpliced(Service service) => spliced.Value.Contains(service.Id);

    /// <summary>Whether a copy follows a service.</summary>
    public bool IsFollowed(Service service) => followed.Value.Contains(service.Id);

    /// <summary>The constructs of a kind, by id.</summary>
    public IReadOnlyCollection<ConstructDraft> OfKind(string kind) =>
        byKind.TryGetValue(kind, out var drafts) ? [.. drafts.Values] : [];

    /// <summary>The first construct of a kind by id, null where there is none.</summary>
    public ConstructDraft? FirstOfKind(string kind) =>
        byKind.TryGetValue(kind, out var drafts) ? drafts.First().Value : null;

    /// <summary>The first network of a region by id, null where there is none.</summary>
    public ConstructDraft? NetworkIn(PlanScope region) =>
        byKind.TryGetValue(ConstructKinds.Network, out var drafts)
            ? drafts.Values.FirstOrDefault(network => network.Scope == region)
            : null;

    /// <summary>Whether anything lives in the second region.</summary>
    public bool HasReplica => constructs.Values.Any(c => c.Scope.Kind is ScopeKind.Replica);

    /// <summary>Which region each drawn frame of one is.</summary>
    public Regions Regions { get; } = new(architecture);

    /// <summary>The region in which what is being realised stands; what it implies stands there too.</summary>
    public PlanScope Here { get; private set; } = PlanScope.Home;

    /// <summary>The zones and networks that are drawn in each region.</summary>
    public DrawnZones Zones => field ??= new(Architecture, Regions);

    /// <summary>What is drawn as the copy of something in another region.</summary>
    public FarCopies FarCopies => field ??= new(Architecture);

    /// <summary>Makes something in a region.</summary>
    public T In<T>(PlanScope region, Func<T> make)
    {
        var before = Here;
        Here = region;
        var made = make();
        Here = before;
        return made;
    }

    /// <summary>Says in which region what is realised from now on stands.</summary>
    public void Stand(PlanScope? here) => Here = here ?? PlanScope.Home;

    /// <summary>The id of what each region has one of: with the region's mark, but for the home region.</summary>
    public string Regional(string id) => Here.Kind is ScopeKind.Home ? id : $"{id}_{Here.Alias}";

    /// <summary>Whether anything of a sort hangs on a construct.</summary>
    public bool Carries(ConstructDraft owner, string kind) => owners.Contains((kind, owner.Id));

    /// <summary>Whether a construct hangs on anything as a sort of attachment.</summary>
    public bool Hangs(ConstructDraft draft, string kind) => attached.Contains((kind, draft.Id));

    /// <summary>Starts the construct that a service becomes.</summary>
    public ConstructDraft AddFor(Service service, string kind, PlanScope? scope = null)
    {
        var draft = memberNames.Value.Start(service, kind, Settle(scope));
        return ofService[service.Id] = Register(draft, Origins.Of(service));
    }

    /// <summary>Starts an implied construct: one that a drawn thing cannot run without.</summary>
    public ConstructDraft AddImplied(
        string wish, string name, string kind, PlanScope scope, IEnumerable<Origin> origins) =>
        Register(new(Allocate(wish), kind, Settle(scope)) { Name = FreeName(name, kind) }, origins);

    /// <summary>The implied construct of an id, started if it is not there, with these origins added.</summary>
    public ConstructDraft Require(
        string id, string kind, IEnumerable<Origin> origins, Action<ConstructDraft>? start = null)
    {
        var wanted = reserved.Contains(id) ? $"{id}_{kind.Replace('-', '_')}" : id;
        if (constructs.TryGetValue(wanted, out var found))
        {
            found.From(origins);
            return found;
        }

        var draft = AddImplied(wanted, wanted, kind, PlanScope.Home, origins);
        start?.Invoke(draft);
        return draft;
    }

    public ConstructDraft? Find(string id) => constructs.GetValueOrDefault(id);

    /// <summary>The construct that a participant became, null for an outsider or a service without one.</summary>
    public ConstructDraft? Of(Participant participant) => ofService.GetValueOrDefault(participant.Id);

    /// <summary>Says that a service is realised by a construct that it shares.</summary>
    public void Share(Service service, ConstructDraft draft)
    {
        draft.From(Origins.Of(service));
        ofService[service.Id] = draft;
    }

    public void AddRole(Participant participant, ConstructDraft role)
    {
        if (!roles.TryGetValue(participant.Id, out var list))
        {
            roles[participant.Id] = list = [];
        }

        list.Add(role);
    }

    /// <summary>Says that a service acts under another role from now on.</summary>
    public void ActUnder(Participant participant, ConstructDraft role) => roles[participant.Id] = [role];

    /// <summary>The roles that a service acts under; several when its work runs under more than one.</summary>
    public IReadOnlyList<ConstructDraft> RolesOf(Participant participant) =>
        roles.TryGetValue(participant.Id, out var list) ? list : [];

    /// <summary>Says that a construct runs a service's code, and so takes its environment.</summary>
    public void AddWorkload(Service service, ConstructDraft workload)
    {
        if (!workloads.TryGetValue(service.Id, out var list))
        {
            workloads[service.Id] = list = [];
        }

        list.Add(workload);
    }

    /// <summary>
    /// The constructs that run a service's code; several when a cluster runs containers on its instances.
    /// </summary>
    public IReadOnlyList<ConstructDraft> WorkloadsOf(Participant participant) =>
        workloads.TryGetValue(participant.Id, out var list) ? list : [];

    public void SetSecurityGroup(Service service, ConstructDraft group) => securityGroups[service.Id] = group;

    public ConstructDraft? SecurityGroupOf(Participant participant) => securityGroups.GetValueOrDefault(participant.Id);

    /// <summary>Opens a path; another edge over it adds its origin, another path of its id gets a free id.</summary>
    public void Add(Flow flow)
    {
        var id = flow.Id;
        for (var n = 2; flows.TryGetValue(id, out var before); n++)
        {
            if (before.IsSamePathAs(flow))
            {
                flows[id] = before with { Origins = [.. before.Origins.Union(flow.Origins)] };
                return;
            }

            id = $"{flow.Id}_{n}";
        }

        flows[id] = flow with { Id = id };
    }

    /// <summary>Allows something; a second edge of the same statement adds its actions and its origin.</summary>
    public void Add(Grant grant)
    {
        var key = (grant.Principal, grant.Sid);
        grants[key] = grants.TryGetValue(key, out var before)
            ? before with
            {
                Actions = [.. before.Actions.Union(grant.Actions, StringComparer.Ordinal)],
                Origins = [.. before.Origins.Union(grant.Origins)],
            }
            : grant;
    }

    /// <summary>How statements about a service begin: its id, with a hash where another's reads the same.</summary>
    public string SidOf(Service service)
    {
        var wish = PlanText.Sid(service.Id);
        return sids.TryAdd(wish, service.Id) || sids[wish] == service.Id ? wish : wish + Slug.Hash(service.Id);
    }

    /// <summary>The first number from a wished one on that an owner has not given away yet.</summary>
    public decimal FreeNumber(ConstructDraft owner, decimal wish)
    {
        while (!numbers.Add((owner.Id, wish)))
        {
            wish++;
        }

        return wish;
    }

    /// <summary>Hangs something on something; a second edge that does the same adds its origin.</summary>
    public void Add(Attachment attachment)
    {
        owners.Add((attachment.Kind, attachment.Owner));
        attached.Add((attachment.Kind, attachment.Attached));
        attachments[attachment.Id] = attachments.TryGetValue(attachment.Id, out var before)
            ? before with { Origins = [.. before.Origins.Union(attachment.Origins)] }
            : attachment;
    }

    public void Add(NoOp noOp) => noOps.Add(noOp);

    /// <summary>Declares a variable and gives the value that stands for it.</summary>
    public PlanValue Add(PlanVariable variable) => Variables.Add(variable);

    /// <summary>Whether there is an attachment of an id.</summary>
    public bool HasAttachment(string id) => attachments.ContainsKey(id);

    /// <summary>All that hangs on anything as one sort of attachment, by id.</summary>
    public IEnumerable<Attachment> AttachmentsOf(string kind) =>
        attachments.Values.Where(a => a.Kind == kind).OrderBy(a => a.Id, StringComparer.Ordinal);

    public void Add(PlanOutput output) => outputs.TryAdd(output.Name, output);

    /// <summary>Says something of a place, where it is not said yet.</summary>
    public void ReportOnce(Diagnostic diagnostic)
    {
        if (reported.Add((diagnostic.Id, diagnostic.Span)))
        {
            Report(diagnostic);
        }
    }

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>Whether a service was drawn that the plan does without.</summary>
    public bool IsLeftOut(Participant participant) => leftOut.Contains(participant.Id);

    /// <summary>Says that the plan does without a service, and so without its edges.</summary>
    public void LeaveOut(Service service, Diagnostic because)
    {
        leftOut.Add(service.Id);
        diagnostics.Add(because);
        foreach (var origin in Origins.Of(service))
        {
            Omit(new(origin, service.Title, ReasonOf(because)) { Diagnostic = because });
        }
    }

    /// <summary>Says that the plan does without an edge.</summary>
    public void LeaveOut(Relation relation, Diagnostic because)
    {
        diagnostics.Add(because);
        foreach (var origin in Origins.Of(relation))
        {
            Omit(new(origin, "", ReasonOf(because)) { Diagnostic = because });
        }
    }

    /// <summary>Says that the plan does without an edge, though nothing is wrong with it.</summary>
    public void LeaveOut(Relation relation, string reason, bool isOutside = false)
    {
        foreach (var origin in Origins.Of(relation))
        {
            Omit(new(origin, "", reason) { IsOutside = isOutside });
        }
    }

    /// <summary>Says that nothing stands for a drawn thing, once for each reason.</summary>
    public void Omit(Omission omission) =>
        omissions.TryAdd((omission.Origin.Type, omission.Origin.Span, omission.Reason), omission);

    public Staged<Plan> Build(string name, string region, string? replicaRegion)
    {
        Plan plan = new()
        {
            Architecture = Architecture,
            Name = name,
            Region = region,
            ReplicaRegion = replicaRegion,
            Constructs = [.. constructs.Values.Select(c => c.Freeze()).OrderBy(c => c.Id, StringComparer.Ordinal)],
            Flows = [.. flows.Values.OrderBy(f => f.Id, StringComparer.Ordinal)],
            Grants = [.. grants.Values.OrderBy(g => g.Principal, StringComparer.Ordinal)
                .ThenBy(g => g.Sid, StringComparer.Ordinal)],
            Attachments = [.. attachments.Values.OrderBy(a => a.Id, StringComparer.Ordinal)],
            NoOps = [.. noOps],
            Omissions = [.. omissions.Values.OrderBy(o => o.Origin.Span.Start)
                .ThenBy(o => o.Origin.Id, StringComparer.Ordinal)],
            CommonVariables = CommonVariables.Of(name, region, replicaRegion),
            Variables = Variables.All,
            Outputs = [.. outputs.Values],
        };
        return new(plan, [.. diagnostics.OrderBy(d => d.Span.Start).ThenBy(d => d.Id, StringComparer.Ordinal)]);
    }

    // "At home" means where the drawing puts what asks for it; copies have a region of their own only at home.
    private PlanScope Settle(PlanScope? scope) => (scope ?? PlanScope.Home) switch
    {
        { Kind: ScopeKind.Home } => Here,
        { Kind: ScopeKind.Replica } => Here.Kind is ScopeKind.Home ? Regions.Copies : Here,
        var other => other,
    };

    private ConstructDraft Register(ConstructDraft draft, IEnumerable<Origin> origins)
    {
        draft.From(origins);
        names.Add((draft.Kind, draft.Name));
        constructs.Add(draft.Id, draft);
        if (!byKind.TryGetValue(draft.Kind, out var drafts))
        {
            byKind[draft.Kind] = drafts = new(StringComparer.Ordinal);
        }

        drafts.Add(draft.Id, draft);
        return draft;
    }

    private static string ReasonOf(Diagnostic because) => because.Brief ?? because.Message.TrimEnd('.');

    private string FreeName(string wish, string kind)
    {
        var name = wish;
        for (var n = 2; names.Contains((kind, name)); n++)
        {
            name = $"{wish}_{n}";
        }

        return name;
    }

    private string Allocate(string wish)
    {
        var id = wish;
        for (var n = 2; constructs.ContainsKey(id) || reserved.Contains(id); n++)
        {
            id = $"{wish}_{n}";
        }

        return id;
    }
}
