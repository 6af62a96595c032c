using System.Collections.Immutable;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A relational database; a standby only when drawn or stated.</summary>
internal sealed class RelationalLowering(string construct) : IConstructLowering
{
    private const string MonitoringPrincipal = "monitoring.rds.amazonaws.com";
    private const string MonitoringLogs = "RDSOSMetrics";

    private const int SlugLimit = 40;
    private const decimal Growth = 4;
    private const decimal LeastGrowth = 1.1m;
    private const decimal MostStorage = 65536;

    private static readonly ImmutableArray<string> OfReplicas =
        ["encrypted", "engine", "instance_class", "multi_az", "deletion_protection"];

    public string Construct => construct;

    public void Create(Service service, PlanBuilder plan)
    {
        var followed = plan.Architecture.FindService(service.Follows ?? "");
        if (followed is not null && IsRefused(followed))
        {
            plan.LeaveOut(service, CopyDiagnostics.FollowsLeftOut(service, followed));
            return;
        }

        var draft = followed is null || construct == ConstructKinds.RelationalCluster
            ? Start(service, plan)
            : Follow(service, followed, plan);
        var role = Roles.Add(
            $"{service.Id}_monitoring_role",
            $"{service.Id}_monitoring",
            MonitoringPrincipal,
            Origins.Of(service).Because("RDS measures the database's host"),
            plan);
        Measure(role, plan);
        Grow(service, draft, plan);
        draft.Set("log_group_ready", Log(service, draft, plan).Output("ready"));
        var network = Networks.Of(service, plan);
        draft.Set("monitoring_role", role.Output("arn"))
            .Set("zones", network.IsExisting ? null : network.Output("zones"));
        if (construct == ConstructKinds.RelationalCluster)
        {
            draft.Set("instance_count", PlanValue.Of(InstanceCount(service)))
                .Set("zone_suffixes", network.IsExisting ? null : Networks.ZoneSuffixes(service, plan))
                .Set("zone_letters", network.IsExisting ? null : network.Output("zone_letters"))
                .Set("is_global", plan.FarCopies.IsCopied(service) ? PlanValue.Of(true) : null);
            SetVersion(service, draft, plan);
        }
        else if (service.Nodes.Length > 1)
        {
            draft.Set("multi_az", PlanValue.Of(true));
        }
    }

    /// <summary>
    /// RDS writes what it measures to one log group of the account and region, which it makes (Amazon RDS user guide,
    /// "Setting up and enabling Enhanced Monitoring").
    /// </summary>
    private static void Measure(ConstructDraft role, PlanBuilder plan)
    {
        var group = new PlanValue.Join(
        [
            PlanValue.Of("arn:"), new PlanValue.Ambient(AmbientValue.Partition), PlanValue.Of(":logs:"),
            role.Scope.Region, PlanValue.Of(":"), new PlanValue.Ambient(AmbientValue.AccountId),
            PlanValue.Of($":log-group:{MonitoringLogs}"),
        ]);
        plan.Add(new Grant(
            "WriteMeasurements",
            role.Id,
            [
                "logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:GetLogEvents",
                "logs:PutLogEvents", "logs:PutRetentionPolicy",
            ],
            [group, new PlanValue.Join([.. group.Parts, PlanValue.Of(":*")])],
            [],
            [.. role.Origins]));
    }

    public void Complete(Service service, PlanBuilder plan)
    {
        if (plan.Of(service) is not { } copy || plan.Find(service.Follows ?? "") is not { } original)
        {
            return;
        }

        if (!service.IsFarCopy)
        {
            copy.Set("kms_key", original.Find("kms_key"));
            return;
        }

        FarCopying.Join(
            service, plan, isKeyAsked: original.Find("encrypted") is not PlanValue.Flag { Value: false });
        if (construct == ConstructKinds.RelationalCluster)
        {
            Follow(copy, original, plan);
        }
    }

    /// <summary>
    /// A cluster of another region has its engine, data and users from the one that it follows; users are made there.
    /// </summary>
    private static void Follow(ConstructDraft copy, ConstructDraft original, PlanBuilder plan)
    {
        foreach (var shared in (ReadOnlySpan<string>)["engine", "engine_version", "database_name"])
        {
            plan.Variables.Forget($"{copy.Id}_{shared}");
            copy.Set(shared, original.Find(shared));
        }

        foreach (var users in (ReadOnlySpan<string>)["reading_users", "writing_users"])
        {
            original.Append(users, copy.Items(users));
            copy.Set(users, copy.Find(users) is null ? null : PlanValue.Of(Enumerable.Empty<PlanValue>()));
        }

        copy.Set("global", original.Output("global_id"))
            .Set("global_ready", original.Output("members_ready"))
            .Set("global_secret", original.Output("secret_arn"));
    }

    /// <summary>
    /// AWS raises the version of no cluster that others follow, so theirs is written in full; the variable that is not
    /// needed goes.
    /// </summary>
    private static void SetVersion(Service service, ConstructDraft draft, PlanBuilder plan)
    {
        if (draft.IsOn("is_global") && !service.Properties.IsDrawn("engineVersion"))
        {
            plan.Variables.Forget($"{service.Id}_engine_version");
            draft.Set("engine_version", PropertyArguments.ValueOf(service, "globalEngineVersion", plan));
        }
    }

    /// <summary>
    /// The log group that RDS exports to, made before the database: one that RDS makes keeps everything for ever (RDS
    /// user guide, "Publishing database logs to Amazon CloudWatch Logs").
    /// </summary>
    private static ConstructDraft Log(Service service, ConstructDraft draft, PlanBuilder plan)
    {
        var isCluster = draft.Kind == ConstructKinds.RelationalCluster;
        var log = service.Properties.Text("engine")?.Contains("postgres", StringComparison.Ordinal) is true
            ? "postgresql"
            : "error";
        return LogGroups.AddAt(
            service,
            new PlanValue.Join(
                [
                    PlanValue.Of($"/aws/rds/{(isCluster ? "cluster" : "instance")}/"),
                    new PlanValue.Ambient(AmbientValue.ProjectName),
                    PlanValue.Of($"-{Slug.Of(draft.Name, SlugLimit)}/{log}"),
                ]),
            plan);
    }

    /// <summary>
    /// Storage that fills grows to four times its size, unless the drawing says how far; where there is no room for the
    /// tenth more that RDS asks for, it does not (Amazon RDS user guide, "Managing capacity automatically").
    /// </summary>
    private static void Grow(Service service, ConstructDraft draft, PlanBuilder plan)
    {
        if (draft.Kind == ConstructKinds.RelationalInstance && draft.Find("max_storage_gib") is null
            && service.Properties.Number("storageGib") is { } size && size * LeastGrowth <= MostStorage)
        {
            draft.Set("max_storage_gib", PropertyArguments.ValueOf(
                service, "maxStorageGib", PlanValue.Of(Math.Min(MostStorage, Growth * size)), plan));
        }
    }

    /// <summary>What is followed keeps its master password itself: RDS makes no replica where it keeps that.</summary>
    private ConstructDraft Start(Service service, PlanBuilder plan) =>
        PlainLowering.Start(service, construct, plan)
            .Set("is_followed", construct == ConstructKinds.RelationalInstance && plan.IsFollowed(service)
                ? PlanValue.Of(true)
                : null);

    /// <summary>
    /// A replica has of its own what need not be as in what it follows; one of another region follows by ARN, and has
    /// what a region has for itself: subnets, parameters, a key.
    /// </summary>
    private static ConstructDraft Follow(Service service, Service followed, PlanBuilder plan) =>
        PlainLowering.Start(service, ConstructKinds.RelationalReplica, plan, arguments: OfReplicas)
            .Set("source", new PlanValue.Reference(followed.Id, service.IsFarCopy ? "arn" : "identifier"))
            .Set("source_region", service.IsFarCopy ? (plan.Regions.Of(followed) ?? PlanScope.Home).Region : null)
            .Set("engine_version", service.IsFarCopy
                ? PropertyArguments.ValueOf(followed, "engineVersion", plan)
                : null)
            .Set("parameter_group", service.IsFarCopy
                ? null
                : new PlanValue.Reference(followed.Id, "parameter_group"))
            .Set("database_name", PropertyArguments.ValueOf(followed, "databaseName", plan));

    private static bool IsRefused(Service followed) =>
        followed.IsUnclearCopy
        || (followed.Kind.Realisation is { } realisation && Variants.FindRefused(followed, realisation) is not null);

    /// <summary>Drawn members, or a writer with one reader for each further zone when Multi-AZ is stated.</summary>
    private static decimal InstanceCount(Service service)
    {
        var drawn = Math.Max(service.Nodes.Length, service.Properties.Number("instanceCount") ?? 1);
        return service.Properties.IsOn("multiAz") ? Math.Max(2, drawn) : drawn;
    }
}
