using System.Collections.Immutable;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// The order in which regions are deployed: CloudFront's region, then the others, then home, and again where something
/// needs what came later. A stack refers to nothing in another region, so each thing stands in the first stage of its
/// region that comes after all it needs.
/// </summary>
internal sealed class DeploymentStages
{
    private const int MostRounds = 6;
    private readonly ImmutableArray<PlanScope> order;
    private readonly Dictionary<string, PlanScope> scopes;
    private readonly Dictionary<string, int> stages = new(StringComparer.Ordinal);

    /// <summary>Finds the stage of each construct.</summary>
    /// <param name="constructs">All constructs.</param>
    /// <param name="needs">Ids of the constructs that a construct refers to.</param>
    public DeploymentStages(IReadOnlyCollection<Construct> constructs, ILookup<string, string> needs)
    {
        order = [PlanScope.Edge, .. PlanScope.Elsewhere(constructs.Select(c => c.Scope)), PlanScope.Home];
        scopes = constructs.ToDictionary(c => c.Id, c => c.Scope, StringComparer.Ordinal);
        MoveToEdge(constructs, needs);
        foreach (var construct in constructs)
        {
            stages[construct.Id] = IndexOf(scopes[construct.Id]);
        }

        Settle(needs);
    }

    /// <summary>A construct that two regions need of each other, null where there is none.</summary>
    public string? Stuck { get; private set; }

    /// <summary>The stage of a construct.</summary>
    public int Of(string construct) => stages[construct];

    /// <summary>The first stage of CloudFront's region that comes at or after another.</summary>
    public int AtEdge(int from) => First(from, IndexOf(PlanScope.Edge));

    /// <summary>The first stage of a region that comes at or after another.</summary>
    public int In(PlanScope scope, int from) => First(from, IndexOf(scope));

    /// <summary>The first stage of the home region.</summary>
    public int Home => order.Length - 1;

    /// <summary>The region of a stage.</summary>
    public PlanScope ScopeOf(int stage) => order[stage % order.Length];

    // What is in no region stands at home.
    private int IndexOf(PlanScope scope) => order.IndexOf(scope) is var index and >= 0 ? index : Home;

    /// <summary>Whether a construct is a zone of names that needs nothing, but for a log that needs nothing.</summary>
    public static bool IsFreeZone(Construct construct, ILookup<string, string> needs) =>
        construct.Kind == ConstructKinds.DnsZone && needs[construct.Id].All(need => !needs[need].Any());

    // What is in no region goes where it is needed first; a zone of names, which must never move, is always there.
    private void MoveToEdge(IReadOnlyCollection<Construct> constructs, ILookup<string, string> needs)
    {
        foreach (var zone in constructs.Where(c => IsFreeZone(c, needs)))
        {
            scopes[zone.Id] = PlanScope.Edge;
        }

        Stack<string> pending = new(constructs.Where(c => c.Scope.Kind is ScopeKind.Edge).Select(c => c.Id));
        while (pending.TryPop(out var id))
        {
            foreach (var need in needs[id].Where(n => IsFree(n, needs)))
            {
                scopes[need] = PlanScope.Edge;
                pending.Push(need);
            }
        }
    }

    private bool IsFree(string id, ILookup<string, string> needs) =>
        scopes.GetValueOrDefault(id)?.Kind is ScopeKind.Global
        && needs[id].All(n => n == id || scopes.GetValueOrDefault(n)?.Kind is ScopeKind.Global or ScopeKind.Edge);

    private void Settle(ILookup<string, string> needs)
    {
        var needers = needs.SelectMany(group => group.Select(need => (Need: need, Needer: group.Key)))
            .Where(pair => stages.ContainsKey(pair.Need) && stages.ContainsKey(pair.Needer))
            .ToLookup(pair => pair.Need, pair => pair.Needer, StringComparer.Ordinal);
        Queue<string> pending = new(stages.Keys.Order(StringComparer.Ordinal));
        while (pending.TryDequeue(out var id))
        {
            foreach (var needer in needers[id])
            {
                var least = First(stages[id], IndexOf(scopes[needer]));
                if (least > order.Length * MostRounds)
                {
                    Stuck ??= needer;
                }
                else if (least > stages[needer])
                {
                    stages[needer] = least;
                    pending.Enqueue(needer);
                }
            }
        }
    }

    private int First(int from, int index) => from + ((index - (from % order.Length) + order.Length) % order.Length);
}
