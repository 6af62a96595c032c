using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Constructs;
using ArchCompiler.Core.Planning.Lowering.Implied;
using ArchCompiler.Core.Planning.Lowering.Relations;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>
/// A service that shows in others stands in the plan by what realises it, each by its id: by what it is drawn with
/// where it is drawn with anything, else by all of that sort. Where there is nothing it is left out.
/// </summary>
internal static class Presence
{
    /// <summary>Accounts for all such services.</summary>
    public static void Account(PlanBuilder plan)
    {
        foreach (var service in plan.Architecture.Services.Where(service => !plan.IsLeftOut(service)))
        {
            if (service.Kind.Realisation is { } realisation
                && ConstructLowerings.For(realisation.Construct) is SharedLowering shared)
            {
                Account(service, shared, plan);
                if (shared.Construct == ConstructKinds.Certificate)
                {
                    AccountEdges(service, plan);
                }
                else if (shared.Construct == ConstructKinds.Identity)
                {
                    AccountPipelines(service, plan);
                }
            }
        }
    }

    /// <summary>
    /// Accounts for the edges of a certificate, which are realised by those of the names that the other ends answer
    /// under.
    /// </summary>
    private static void AccountEdges(Service certificate, PlanBuilder plan)
    {
        foreach (var relation in plan.Architecture.RelationsFrom(certificate)
            .Concat(plan.Architecture.RelationsInto(certificate)))
        {
            var other = relation.From == certificate.Id ? relation.To : relation.From;
            var found = plan.OfKind(ConstructKinds.Certificate).FirstOrDefault(draft => draft.Name == other);
            foreach (var origin in found is null ? [] : Origins.Of(relation))
            {
                plan.Add(new NoOp(
                    origin, "what answers over TLS asks for its certificate by itself", [found?.Id ?? ""]));
            }

            if (found is null && plan.Architecture.FindService(other) is { } named && !plan.IsLeftOut(named))
            {
                plan.LeaveOut(relation, LoweringDiagnostics.NotRealisable(relation, certificate, named));
            }
        }
    }

    private static void Account(Service service, SharedLowering shared, PlanBuilder plan)
    {
        string[] realised =
        [
            .. RealisedBy(service, shared.Construct, plan).Select(draft => draft.Id)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        if (realised.Length == 0)
        {
            plan.LeaveOut(service, PresenceDiagnostics.StandsForNothing(service, shared.Missing));
            return;
        }

        foreach (var origin in Origins.Of(service))
        {
            plan.Add(new NoOp(origin, shared.Reason, [.. realised]));
        }
    }

    private static IEnumerable<ConstructDraft> RealisedBy(Service service, string construct, PlanBuilder plan)
    {
        var beside = Beside(service, plan).ToList();
        return construct switch
        {
            ConstructKinds.BlockVolume => Volumes.Holders(service, plan),
            ConstructKinds.SecurityGroup => beside.Count > 0
                ? beside.Select(plan.SecurityGroupOf).OfType<ConstructDraft>()
                : plan.OfKind(ConstructKinds.SecurityGroup),
            ConstructKinds.Identity => RolesBeside(service, beside, plan),
            ConstructKinds.SessionAccess => beside.Select(other => Sessions.RoleOf(other, plan))
                .OfType<ConstructDraft>(),
            ConstructKinds.Certificate => plan.OfKind(ConstructKinds.Certificate)
                .Where(certificate => beside.Count == 0 || beside.Exists(other => other.Id == certificate.Name)),
            ConstructKinds.LogCollector => Collected(beside, plan),
            ConstructKinds.AlarmWatcher => Watched(service, beside, plan),
            _ => [],
        };
    }

    /// <summary>
    /// The roles of those that it is drawn with, a pipeline's among them; of all services where it is alone.
    /// </summary>
    private static IEnumerable<ConstructDraft> RolesBeside(Service identity, List<Service> beside, PlanBuilder plan)
    {
        var pipelines = Pipelines.Beside(identity, plan.Architecture).ToList();
        return pipelines.Count > 0
            ? pipelines.SelectMany(plan.RolesOf).Where(role => role.Kind == ConstructKinds.PipelineRole)
            : (beside.Count > 0 ? beside : plan.Architecture.Services.AsEnumerable()).SelectMany(plan.RolesOf);
    }

    /// <summary>Accounts for the edges between a role and the pipelines that act under it.</summary>
    private static void AccountPipelines(Service identity, PlanBuilder plan)
    {
        foreach (var pipeline in Pipelines.Beside(identity, plan.Architecture))
        {
            var role = plan.RolesOf(pipeline).FirstOrDefault(draft => draft.Kind == ConstructKinds.PipelineRole);
            foreach (var relation in plan.Architecture.RelationsFrom(pipeline).Where(r => r.To == identity.Id)
                .Concat(plan.Architecture.RelationsInto(pipeline).Where(r => r.From == identity.Id)))
            {
                if (role is null)
                {
                    plan.LeaveOut(relation, PresenceDiagnostics.NoRoleForPipeline(relation, pipeline, identity));
                    continue;
                }

                foreach (var origin in Origins.Of(relation))
                {
                    plan.Add(new NoOp(origin, "it acts under this role", [role.Id]));
                }
            }
        }
    }

    /// <summary>The services that it has edges with.</summary>
    private static IEnumerable<Service> Beside(Service service, PlanBuilder plan) =>
        plan.Architecture.RelationsFrom(service).Select(relation => relation.To)
            .Concat(plan.Architecture.RelationsInto(service).Select(relation => relation.From))
            .Distinct(StringComparer.Ordinal)
            .Select(plan.Architecture.FindService).OfType<Service>();

    /// <summary>The log groups of those that write logs to it; of all code where none of them is drawn.</summary>
    private static IEnumerable<ConstructDraft> Collected(List<Service> beside, PlanBuilder plan)
    {
        var producers = beside
            .Where(other => other.Kind.Realisation?.Construct != ConstructKinds.AlarmWatcher).ToList();
        return producers.Count > 0
            ? producers.SelectMany(producer => LogsLowering.LogGroupsOf(producer, plan))
            : LogsLowering.Workloads(plan);
    }

    /// <summary>
    /// Its alarms and its dashboard, and the log groups of those that write logs to it; where nothing is drawn to it,
    /// the log groups of all code.
    /// </summary>
    private static IEnumerable<ConstructDraft> Watched(Service watcher, List<Service> beside, PlanBuilder plan)
    {
        ConstructDraft?[] own = [plan.Of(watcher)];
        var watchers = beside.Where(other => plan.Of(other) is null).Select(other => other.Id).Append(watcher.Id)
            .ToHashSet(StringComparer.Ordinal);
        return own.OfType<ConstructDraft>()
            .Concat(plan.OfKind(ConstructKinds.Alarm)
                .Where(alarm => alarm.Find("watcher") is PlanValue.Text text && watchers.Contains(text.Value)))
            .Concat(beside.Count == 0
                ? LogsLowering.Workloads(plan)
                : beside.SelectMany(other => LogsLowering.LogGroupsOf(other, plan)));
    }
}
