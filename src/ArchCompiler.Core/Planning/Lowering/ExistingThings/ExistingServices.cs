using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.ExistingThings;

/// <summary>
/// Services that exist already: a construct of their kind that only refers to them, with the name that the drawing
/// states or a variable asks for. Nothing is implied for them, and nothing is decided about them.
/// </summary>
internal static class ExistingServices
{
    /// <summary>Starts what refers to a service.</summary>
    public static void Create(Service service, Existing existing, Realisation realisation, PlanBuilder plan)
    {
        switch (realisation.Construct)
        {
            // These are no constructs of their own, or have an existing form of theirs.
            case ConstructKinds.Network or ConstructKinds.Certificate or ConstructKinds.Identity:
                ConstructLowerings.For(realisation.Construct).Create(service, plan);
                break;
            case var construct when ExistingForm.Of(construct) is not { } form:
                plan.LeaveOut(service, ExistingDiagnostics.CannotBeReferredTo(service));
                break;
            case var construct when ExistingForm.Of(construct) is { } form:
                if (existing.Id is { } stated && form.Read(stated) is null)
                {
                    plan.LeaveOut(service, ExistingDiagnostics.IsNoSuchId(service, stated, form.What));
                }
                else if (Variants.FindRefused(service, realisation) is { } word)
                {
                    plan.LeaveOut(service, LoweringDiagnostics.NoVariant(service, word));
                }
                else if (existing.Id is { } arn && ExistingForm.RegionOf(arn) is { } region && region != CodeOf(plan))
                {
                    plan.LeaveOut(service, ExistingDiagnostics.IsElsewhere(service, region, CodeOf(plan)));
                }
                else if (construct == ConstructKinds.DnsZone)
                {
                    ConstructLowerings.For(construct).Create(service, plan);
                    plan.Of(service)?.Set("hosted_zone_id", Ask(service, existing, form, plan));
                }
                else if (plan.Of(service) is null)
                {
                    Refer(service, existing, form, plan);
                }

                break;
        }
    }

    /// <summary>The variable that names a service, with what the drawing states as its default.</summary>
    public static PlanValue Ask(Service service, Existing existing, ExistingForm form, PlanBuilder plan)
    {
        var variable = form.VariableOf(service.Id, existing);
        plan.Variables.Replace(variable);
        if (variable.Default is null)
        {
            plan.ReportOnce(ExistingDiagnostics.Asked(service, form.What, variable.Name));
        }

        return new PlanValue.Variable(variable.Name);
    }

    /// <summary>
    /// The cluster that exists already and is drawn to what runs in it; null where there is none.
    /// </summary>
    public static ConstructDraft? ClusterOf(Service service, PlanBuilder plan) =>
        plan.Architecture.RelationsInto(service)
            .Where(relation => relation.Kind is RelationKind.Orchestrates or RelationKind.Contains)
            .Select(relation => plan.Architecture.FindService(relation.From)).OfType<Service>()
            .Where(cluster => cluster is { Existing: not null, Kind.Realisation: not null })
            .Select(cluster => ReferToCluster(cluster, plan))
            .FirstOrDefault(draft => draft is { Kind: ConstructKinds.ContainerCluster });

    /// <summary>Makes the cluster of a frame one that is only referred to, where the frame says so.</summary>
    public static void ReferTo(ConstructDraft draft, Boundary? frame, PlanBuilder plan)
    {
        if (frame?.Existing is not { } existing || ExistingForm.Of(draft.Kind) is not { } form)
        {
            return;
        }

        draft.IsExisting = true;
        var variable = form.VariableOf(draft.Id, existing);
        var id = plan.Add(variable);
        draft.Set("id", id).Set("arn", form.ArnOf(id, draft.Scope));
        if (variable.Default is null)
        {
            plan.ReportOnce(ExistingDiagnostics.Asked(frame, variable.Name));
        }
    }

    private static ConstructDraft? ReferToCluster(Service cluster, PlanBuilder plan)
    {
        if (plan.Of(cluster) is null && cluster is { Existing: { } existing, Kind.Realisation: { } realisation }
            && !plan.IsLeftOut(cluster))
        {
            Create(cluster, existing, realisation, plan);
        }

        return plan.Of(cluster);
    }

    /// <summary>Says what the owner of an existing key must allow, once all that uses it is known.</summary>
    public static void CheckKey(Service service, PlanBuilder plan)
    {
        if (plan.Of(service) is not { Kind: ConstructKinds.Key, IsExisting: true } key)
        {
            return;
        }

        List<string> users = [.. key.Items("event_services").OfType<PlanValue.Text>().Select(text => text.Value)];
        if (key.IsOn("log_encryption"))
        {
            users.Add("CloudWatch Logs");
        }

        if (key.Find("launch_roles") is not null)
        {
            users.Add("the Auto Scaling roles of the instances");
        }

        if (key.IsOn("is_read_by_distributions"))
        {
            users.Add("CloudFront");
        }

        if (users.Count > 0)
        {
            plan.Report(ExistingDiagnostics.KeyMustLet(service, string.Join(", ", users)));
        }
    }

    private static ConstructDraft Refer(Service service, Existing existing, ExistingForm form, PlanBuilder plan)
    {
        var draft = plan.AddFor(service, form.Construct);
        draft.IsExisting = true;
        var id = Ask(service, existing, form, plan);
        draft.Set("id", id).Set("arn", form.ArnOf(id, draft.Scope));
        foreach (var (argument, address) in Addresses(form.Construct))
        {
            draft.Set(argument, ExistingForm.Fill(address, id, draft.Scope));
        }

        if (service.Kind.Has(Capabilities.Relational))
        {
            AsDatabase(service, draft, plan);
        }

        if (service.Kind.Has(Capabilities.VpcAttached) && service.Kind.Realisation is { Ports.Length: > 0 })
        {
            var group = plan.AddImplied(
                $"{service.Id}_sg",
                service.Id,
                ConstructKinds.SecurityGroup,
                PlanScope.Home,
                Origins.Of(service).Because("what uses it has to be let in there"));
            group.IsExisting = true;
            group.Set("id", Text(
                $"{service.Id}_security_group_id",
                "Id of its security group, which exists already and is opened to what is drawn to it.",
                "sg-[0-9a-f]+",
                plan));
            plan.SetSecurityGroup(service, group);
        }

        return draft;
    }

    /// <summary>
    /// Where clients find it, by its name (S3, SQS and ECR user guides, "Endpoints" and "Registry URL").
    /// </summary>
    private static ImmutableArray<(string Argument, string Address)> Addresses(string construct) => construct switch
    {
        ConstructKinds.ObjectBucket => [("regional_domain_name", "{id}.s3.{region}.amazonaws.com")],
        ConstructKinds.Queue => [("url", "https://sqs.{region}.amazonaws.com/{account}/{id}")],
        ConstructKinds.ContainerRegistry => [("url", "{account}.dkr.ecr.{region}.amazonaws.com/{id}")],
        _ => [],
    };

    /// <summary>What Terraform looks up and CloudFormation cannot, and what callers are told.</summary>
    private static void AsDatabase(Service service, ConstructDraft draft, PlanBuilder plan)
    {
        foreach (var (property, argument) in (ReadOnlySpan<(string, string)>)
            [("engine", "engine"), ("port", "port"), ("databaseName", "database_name")])
        {
            draft.Set(argument, PropertyArguments.ValueOf(service, property, plan));
        }

        draft.Set("endpoint", Text(
                $"{service.Id}_endpoint", "Host name of its endpoint.", "[A-Za-z0-9.-]+", plan))
            .Set("resource_id", Text(
                $"{service.Id}_resource_id",
                "Its resource id, by which policies let callers sign in: db-… or cluster-….",
                "[A-Za-z]+-[A-Z0-9]+",
                plan));
        if (draft.Kind == ConstructKinds.RelationalCluster)
        {
            draft.Set("reader_endpoint", Text(
                $"{service.Id}_reader_endpoint", "Host name of its reader endpoint.", "[A-Za-z0-9.-]+", plan));
        }
    }

    private static string CodeOf(PlanBuilder plan) => plan.Here switch
    {
        { Code: { } code } => code,
        { Kind: ScopeKind.Replica } => plan.Regions.Second,
        _ => plan.Regions.Home,
    };

    private static PlanValue Text(string name, string description, string pattern, PlanBuilder plan) =>
        plan.Add(new PlanVariable(name, VariableType.Text, description, Default: null) { Pattern = pattern });
}
