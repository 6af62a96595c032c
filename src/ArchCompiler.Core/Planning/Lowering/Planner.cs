using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Limits;
using ArchCompiler.Core.Planning.Lowering.Constructs;
using ArchCompiler.Core.Planning.Lowering.ExistingThings;
using ArchCompiler.Core.Planning.Lowering.Implied;
using ArchCompiler.Core.Planning.Lowering.Relations;
using ArchCompiler.Core.Planning.Settling;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>
/// Lowers an architecture to a plan: services become constructs, then relations become flows, grants and attachments,
/// then what depends on all of them is decided. Every drawn node and edge ends in the plan or in a diagnostic.
/// </summary>
public static class Planner
{
    /// <summary>The plan of an architecture, whole as far as it could be made, with what could not.</summary>
    public static Staged<Plan> Lower(Architecture architecture)
    {
        PlanBuilder plan = new(architecture);
        var services = architecture.Services.OrderBy(s => s.Id, StringComparer.Ordinal).ToList();
        Networks.AddDrawn(plan);
        foreach (var service in services)
        {
            plan.Stand(plan.Regions.Of(service));
            Create(service, plan);
        }

        Outsiders.Account(architecture, plan);
        var relations = architecture.Relations
            .OrderBy(RelationLowerings.Phase)
            .ThenBy(r => r.Id, StringComparer.Ordinal)
            .ToLookup(RelationLowerings.SettlesKeys);
        foreach (var relation in relations[true])
        {
            Realise(relation, plan);
        }

        DrawnKeys.GiveToServices(services, plan);
        foreach (var relation in relations[false])
        {
            Realise(relation, plan);
        }

        CallOrder.Settle(plan);
        foreach (var service in services)
        {
            plan.Stand(plan.Regions.Of(service));
            Complete(service, plan);
        }

        plan.Stand(PlanScope.Home);
        Dashboards.Add(plan);
        Networks.TellApart(plan);
        plan.WaysOut.Settle(plan);
        plan.Stand(PlanScope.Home);
        Networks.CheckWaysOut(plan);
        ExistingNetworks.Settle(plan);
        CheckVolumes(services, plan);
        DrawnKeys.GiveToTheRest(services, plan);
        Presence.Account(plan);
        plan.Labels.Parts.Account(plan);
        new Frames(plan).Account();
        return LimitCheck.Check(VariableDefaults.Settle(plan.Build(
            NameOf(architecture, plan), plan.Regions.Home, plan.HasReplica ? plan.Regions.Second : null)));
    }

    private static void Create(Service service, PlanBuilder plan)
    {
        if (plan.Regions.Of(service) is null)
        {
            plan.LeaveOut(service, RegionDiagnostics.Nowhere(service, plan));
        }
        else if (service is { Existing: { } existing, Kind.Realisation: { } referred })
        {
            ExistingServices.Create(service, existing, referred, plan);
        }
        else if (service.IsUnclearCopy)
        {
            plan.LeaveOut(service, CopyDiagnostics.UnclearCopy(service));
        }
        else if (service.IsTrial)
        {
            plan.LeaveOut(service, CopyDiagnostics.Trial(service));
        }
        else if (service.Kind.Realisation is { } refused && Variants.FindRefused(service, refused) is { } word)
        {
            plan.LeaveOut(service, LoweringDiagnostics.NoVariant(service, word));
        }
        else if (service.Kind.Realisation is { } realisation)
        {
            ConstructLowerings.For(realisation.Construct).Create(service, plan);
        }
        else if (plan.IsSpliced(service) && IsOnlyPassing(service))
        {
            foreach (var origin in Origins.Of(service))
            {
                plan.Add(new NoOp(origin, "what points at it points at what it holds", []));
            }
        }
        else
        {
            plan.LeaveOut(service, LoweringDiagnostics.NoConstruct(service));
        }
    }

    /// <summary>Whether it does nothing to requests but pass them on, as a target group does.</summary>
    private static bool IsOnlyPassing(Service service) =>
        service.Kind.Has(Capabilities.PassThrough)
        && !service.Kind.HasAny(Capabilities.Network | Capabilities.Control | Capabilities.FiltersRequests);

    private static void Complete(Service service, PlanBuilder plan)
    {
        if (plan.Of(service) is { IsExisting: true })
        {
            ExistingServices.CheckKey(service, plan);
        }
        else if (service.Kind.Realisation is { } realisation && !plan.IsLeftOut(service))
        {
            ConstructLowerings.For(realisation.Construct).Complete(service, plan);
        }
    }

    private static void Realise(Relation relation, PlanBuilder plan)
    {
        var architecture = plan.Architecture;
        switch (architecture.Find(relation.From), architecture.Find(relation.To))
        {
            case ({ }, { }) when relation.Kind is RelationKind.Precedes:
                break;
            case ({ } from, { } to) when FindLeftOut(from, to, plan) is { } missing:
                LeaveOut(relation, missing, plan);
                break;
            case ({ } from, { } to) when NetworkParts.FindElsewhere(relation, from, to, plan) is var (part, end):
                plan.LeaveOut(relation, RegionDiagnostics.OfOtherNetwork(relation, part, end));
                break;
            case ({ }, { }) when relation.IsUndecided:
                plan.LeaveOut(
                    relation,
                    relation.IsToReader
                        ? "a replica only answers who reads"
                        : "its words do not say what is to be done");
                break;
            case (Service from, Service to):
                RelationStep step = new(relation, from, to, plan);
                plan.Stand(step.Region);
                if (!RelationLowerings.TryLower(step))
                {
                    plan.LeaveOut(
                        relation,
                        step.Existing is { } existing ? ExistingDiagnostics.TakesItsOwner(relation, from, to, existing)
                        : step.IsFar ? RegionDiagnostics.TooFar(relation, from, to, plan)
                        : step.IsApart ? NetworkDiagnostics.OtherNetwork(relation, from, to)
                        : LoweringDiagnostics.NotRealisable(relation, from, to));
                }

                break;
            case ({ } from, { } to) when (plan.Of(from) ?? plan.Of(to)) is { IsExisting: true } existing:
                foreach (var origin in Origins.Of(relation))
                {
                    plan.Add(new NoOp(origin, "who else comes to it is as it is: it exists already", [existing.Id]));
                }

                break;
            case ({ } from, { } to):
                plan.Stand(plan.Regions.Of(from is Service ? from : to));
                OutsiderLowering.Lower(relation, from, to, plan);
                break;
        }
    }

    private static Participant? FindLeftOut(Participant from, Participant to, PlanBuilder plan) =>
        plan.IsLeftOut(from) ? from : plan.IsLeftOut(to) ? to : null;

    private static void LeaveOut(Relation relation, Participant missing, PlanBuilder plan)
    {
        plan.LeaveOut(relation, $"'{missing.Title}' at its end is left out");
        foreach (var origin in Origins.Of(relation))
        {
            plan.Add(new NoOp(origin, "one end is not deployed", []));
        }
    }

    private static void CheckVolumes(List<Service> services, PlanBuilder plan)
    {
        foreach (var volume in services
            .Where(s => s.Kind.Realisation?.Construct == ConstructKinds.BlockVolume && !Volumes.Holders(s, plan).Any()))
        {
            plan.LeaveOut(volume, LoweringDiagnostics.Unattached(volume, "an instance"));
            foreach (var relation in plan.Architecture.RelationsFrom(volume)
                .Concat(plan.Architecture.RelationsInto(volume))
                .Where(r => plan.Architecture.FindService(r.From) is not null
                    && plan.Architecture.FindService(r.To) is not null))
            {
                LeaveOut(relation, volume, plan);
            }
        }
    }

    private static string NameOf(Architecture architecture, PlanBuilder plan)
    {
        var name = architecture.Settings.Name ?? ProjectNames.FromTitle(architecture.Diagram.Title?.Text);
        if (ProjectNames.IsLegal(name))
        {
            return name;
        }

        plan.Report(LoweringDiagnostics.NameIsNotLegal(name, architecture));
        return ProjectNames.Fallback;
    }
}
