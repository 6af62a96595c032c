using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.ExistingThings;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// Messages and events that AWS itself delivers: queue to function, topic to queue or function, bus to either, bucket
/// to function.
/// </summary>
internal sealed class DeliveryLowering : IRelationLowering
{
    private const int BatchSize = 10;
    private const int StreamBatchSize = 100;

    public bool ReachesExisting(RelationStep step) =>
        step.ToDraft is not { IsExisting: true } || (IsBusToBus(step) && step.FromDraft is not { IsExisting: true });

    /// <summary>Of other regions EventBridge tells buses alone.</summary>
    public bool ReachesFar(RelationStep step) => IsBusToBus(step);

    public bool TryLower(RelationStep step)
    {
        if (!IsDelivered(step) || step.Relation.Filter.IsNone)
        {
            return Deliver(step);
        }

        step.Plan.Labels.Parts.Use(step.Relation, EdgePart.Filter);
        if (step.Relation.Filter.Unread is { } words)
        {
            step.Plan.LeaveOut(step.Relation, FilterDiagnostics.NotReadable(step.Relation, step.From, words));
            return true;
        }

        if (step.Kind is not RelationKind.Accesses && !CanFilter(step))
        {
            step.Plan.LeaveOut(step.Relation, FilterDiagnostics.NotPossible(step.Relation, step.From, step.To));
            return true;
        }

        return Deliver(step);
    }

    private static bool IsDelivered(RelationStep step) =>
        step is
        {
            Kind: not RelationKind.Accesses, FromConstruct: ConstructKinds.Queue or ConstructKinds.Topic
            or ConstructKinds.EventBus or ConstructKinds.ObjectBucket or ConstructKinds.KeyValueTable
        };

    private static bool CanFilter(RelationStep step) => (step.FromConstruct, step.ToConstruct) switch
    {
        (ConstructKinds.Queue, ConstructKinds.Function) or (ConstructKinds.Topic or ConstructKinds.EventBus, _) => true,
        (ConstructKinds.KeyValueTable, ConstructKinds.Function) =>
            FilterPatterns.OfChanges(step.Relation.Filter, step.From) is not null,
        _ => false,
    };

    private static bool Deliver(RelationStep step) => (step.FromDraft, step.ToDraft) switch
    {
        ({ Kind: ConstructKinds.Queue } queue, { Kind: ConstructKinds.Function } function) =>
            Poll(
                step,
                queue,
                function,
                [
                    new("batch_size", PlanValue.Of(BatchSize)),
                    .. Filter(step, FilterPatterns.OfBody(step.Relation.Filter, "body")),
                ])
            && Visibility.Settle(step, queue, function),
        ({ Kind: ConstructKinds.KeyValueTable } table, { Kind: ConstructKinds.Function } function)
            when step is { Kind: not RelationKind.Accesses, Relation.Label: not null } => Stream(step, table, function),
        ({ Kind: ConstructKinds.Queue } queue, _) when step.Plan.WorkloadsOf(step.To).Count > 0 => Take(step, queue),
        ({ Kind: ConstructKinds.Topic } topic, { Kind: ConstructKinds.Function } function) =>
            Subscribe(step, topic, function, "function", "sns.amazonaws.com"),
        ({ Kind: ConstructKinds.Topic } topic, { Kind: ConstructKinds.Queue } queue) =>
            Subscribe(step, topic, queue, "queue", "sns.amazonaws.com"),
        ({ Kind: ConstructKinds.EventBus } bus,
            { Kind: ConstructKinds.Function or ConstructKinds.Queue or ConstructKinds.Topic } target) =>
            Rule(step, bus, target),
        ({ Kind: ConstructKinds.EventBus } bus, { Kind: ConstructKinds.EventBus } other) =>
            BusToBus.TryLower(step, bus, other, Rule),
        ({ Kind: ConstructKinds.ObjectBucket } bucket,
            { Kind: ConstructKinds.Function or ConstructKinds.Queue or ConstructKinds.Topic } target)
            when step.Kind is not RelationKind.Accesses =>
            Notify(step, bucket, target),
        _ => false,
    };

    private static bool IsBusToBus(RelationStep step) =>
        step is { FromConstruct: ConstructKinds.EventBus, ToConstruct: ConstructKinds.EventBus };

    private static bool Poll(
        RelationStep step, ConstructDraft source, ConstructDraft function, IEnumerable<Argument> settings)
    {
        if (!AccessGrants.Add(step.To, step.From, AccessName.Consume, step.Relation, step.Plan))
        {
            return false;
        }

        AccessGrants.AddKeyUse(step.To, step.From, writes: false, step.Relation, step.Plan);
        step.Attach("event-source", function, source, settings);
        return true;
    }

    /// <summary>A table tells a function of its changes through its stream.</summary>
    private static bool Stream(RelationStep step, ConstructDraft table, ConstructDraft function)
    {
        table.Set("stream", PlanValue.Of("NEW_AND_OLD_IMAGES"));
        if (table.IsExisting)
        {
            step.Plan.Report(ExistingDiagnostics.OwnerMustLet(
                step.Relation, step.From, "its stream must be on, with new and old images"));
            table.Set("stream_arn", step.Plan.Add(new PlanVariable(
                $"{table.Id}_stream_arn", VariableType.Text, "ARN of the table's stream, which is on.", Default: null)
            {
                Pattern = "arn:aws[a-z-]*:dynamodb:.+/stream/.+",
            }));
        }

        return Poll(
            step,
            table,
            function,
            [
                new("batch_size", PlanValue.Of(StreamBatchSize)),
                new("source_arn", table.Output("stream_arn")),
                new("starting_position", PlanValue.Of("LATEST")),
                .. Filter(step, FilterPatterns.OfChanges(step.Relation.Filter, step.From)),
            ]);
    }

    private static IEnumerable<Argument> Filter(RelationStep step, PlanValue? pattern) =>
        step.Relation.Filter.IsNone || pattern is null ? [] : [new("filter", pattern)];

    /// <summary>Code that runs all the time takes messages itself: it may, and is told where the queue is.</summary>
    private static bool Take(RelationStep step, ConstructDraft queue)
    {
        if (!AccessGrants.Add(step.To, step.From, AccessName.Consume, step.Relation, step.Plan))
        {
            return false;
        }

        AccessGrants.AddKeyUse(step.To, step.From, writes: false, step.Relation, step.Plan);
        ClientEnvironment.Give(step.To, step.From, queue, step.Plan);
        return true;
    }

    private static bool Subscribe(
        RelationStep step, ConstructDraft topic, ConstructDraft target, string protocol, string principal)
    {
        step.Attach(
            "subscriber",
            topic,
            target,
            [
                new("protocol", PlanValue.Of(protocol)),
                .. Filter(step, FilterPatterns.OfAttributes(step.Relation.Filter)),
            ]);
        Allow(step, topic, target, principal, topic.Output("arn"));
        return true;
    }

    private static bool Rule(RelationStep step, ConstructDraft bus, ConstructDraft target) =>
        Rule(step, bus, target, null);

    private static bool Rule(RelationStep step, ConstructDraft bus, ConstructDraft target, PlanValue? role)
    {
        var schedule = step.Relation.Schedule ?? step.From.Properties.Text("schedule");
        var isAws = step.Relation.Events.Any(IsSource);
        step.Plan.Labels.Parts.Use(step.Relation, EdgePart.Sources, EdgePart.Schedule);
        var isAny = step.Relation is { Events: [], Sources: [], Filter.IsNone: true };
        if (step.Relation.UnreadWords is { } words && isAny && schedule is null)
        {
            step.Plan.LeaveOut(step.Relation, DeliveryDiagnostics.NoEvent(step.Relation, step.From, words));
            return true;
        }

        ConstructDraft rule = new("", "", step.Region);
        rule.Set("schedule", schedule is null ? null : PlanValue.Of(schedule))
            .Set("on_default_bus", PlanValue.Of(schedule is not null || isAws))
            .Set(
                "pattern",
                schedule is not null || isAny ? null : Pattern(step.Relation));
        step.Attach("rule", bus, target, rule.Set("role", role).Freeze().Arguments);
        if (role is not null)
        {
            return true;
        }

        Allow(step, bus, target, "events.amazonaws.com", bus.Output($"rule_{bus.Id}_rule_{target.Id}"));
        return true;
    }

    /// <summary>
    /// What an event must be to match: from one of the sources, which AWS's own begin with "aws." (EventBridge guide,
    /// "AWS service events"), and of one of the types, with what it must say.
    /// </summary>
    private static PlanValue Pattern(Relation relation)
    {
        List<(string, PlanValue)> fields = [];
        Add("source", relation.Sources.Concat(relation.Events.Where(IsSource)));
        Add("detail-type", relation.Events.Where(name => !IsSource(name)));
        if (!relation.Filter.IsNone && FilterPatterns.OfBody(relation.Filter, "detail") is PlanValue.Map detail)
        {
            fields.AddRange(detail.Entries.Select(entry => (entry.Key, entry.Value)));
        }

        return PlanValue.Of(fields);

        void Add(string field, IEnumerable<string> names)
        {
            if (names.Any())
            {
                fields.Add((field, PlanValue.Of(names.Select(PlanValue.Of))));
            }
        }
    }

    private static bool IsSource(string name) => name.StartsWith("aws.", StringComparison.Ordinal);

    private static bool Notify(RelationStep step, ConstructDraft bucket, ConstructDraft target)
    {
        if (step.Relation.Events.FirstOrDefault(name => BucketEvents.EventOf(name) is null) is { } unknown)
        {
            step.Plan.LeaveOut(step.Relation, DeliveryDiagnostics.NoEvent(step.Relation, step.From, unknown));
            return true;
        }

        step.Plan.Labels.Parts.Use(step.Relation, EdgePart.Keys);
        if (bucket.IsExisting)
        {
            step.Plan.Report(ExistingDiagnostics.OwnerMustLet(
                step.Relation, step.From, "it must send its events to EventBridge"));
        }

        if (bucket.IsExisting || step.Plan.BucketEvents.IsShared(step))
        {
            return TellByBus(step, bucket, target);
        }

        step.Attach(
            "notification",
            bucket,
            target,
            new("events", PlanValue.Of(
                BucketEvents.EventsOf(step.Relation).Select(name => PlanValue.Of($"s3:{name}:*")))),
            new("filters", PlanValue.Of(Filters(step.Relation.Keys))),
            new("target_type", PlanValue.Of(target.Kind)),
            new("ready", target.Output("delivery_ready")));
        Allow(step, bucket, target, "s3.amazonaws.com", bucket.Output("arn"));
        return true;
    }

    /// <summary>Several are told of the same objects: the account's own bus tells each.</summary>
    private static bool TellByBus(RelationStep step, ConstructDraft bucket, ConstructDraft target)
    {
        bucket.Set("event_bus", PlanValue.Of(true));
        ConstructDraft rule = new("", "", PlanScope.Home);
        rule.Set("rule_name", new PlanValue.Join(
            [
                new PlanValue.Ambient(AmbientValue.ProjectName),
                PlanValue.Of($"-{Slug.Of($"{bucket.Id}_{target.Id}", 40)}"),
            ]));
        rule.Set("detail_types", PlanValue.Of(
                BucketEvents.EventsOf(step.Relation).SelectMany(BucketEvents.DetailTypes).Select(PlanValue.Of)))
            .Set("keys", step.Relation.Keys.IsNone ? null : PlanValue.Of(Keys(step.Relation.Keys)));
        step.Attach("event", bucket, target, rule.Freeze().Arguments);
        Allow(
            step,
            bucket,
            target,
            "events.amazonaws.com",
            bucket.Output($"event_rule_{bucket.Id}_event_{target.Id}"));
        step.Plan.Report(DeliveryDiagnostics.ToldByBus(step.Relation, step.From, step.To));
        return true;
    }

    /// <summary>The keys as the bus matches them: by beginning, by end, or by both with what lies between.</summary>
    private static IEnumerable<PlanValue> Keys(KeyFilter keys) =>
        from prefix in keys.Prefixes.DefaultIfEmpty()
        from suffix in keys.Suffixes.DefaultIfEmpty()
        select prefix is not null && suffix is not null
            ? PlanValue.Of(("wildcard", PlanValue.Of($"{prefix}*{suffix}")))
            : prefix is not null ? PlanValue.Of(("prefix", PlanValue.Of(prefix)))
            : PlanValue.Of(("suffix", PlanValue.Of(suffix ?? "")));

    /// <summary>
    /// Each pair of a prefix and a suffix, since S3 takes one of each in a rule; one without both for all keys.
    /// </summary>
    private static IEnumerable<PlanValue> Filters(KeyFilter keys) =>
        from prefix in keys.Prefixes.DefaultIfEmpty()
        from suffix in keys.Suffixes.DefaultIfEmpty()
        select Filter(prefix, suffix);

    private static PlanValue Filter(string? prefix, string? suffix)
    {
        List<(string, PlanValue)> parts = [];
        if (prefix is not null)
        {
            parts.Add(("prefix", PlanValue.Of(prefix)));
        }

        if (suffix is not null)
        {
            parts.Add(("suffix", PlanValue.Of(suffix)));
        }

        return PlanValue.Of(parts);
    }

    private static void Allow(
        RelationStep step, ConstructDraft source, ConstructDraft target, string principal, PlanValue sourceArn)
    {
        // The ARN of a bucket names no account, so that another's bucket of a name that was given up would do.
        Argument[] account = source.Kind == ConstructKinds.ObjectBucket
            ? [new("source_account", PlanValue.Of(value: true))]
            : [];
        if (target.Kind == ConstructKinds.Function)
        {
            step.Attach(
                "permission",
                target,
                source,
                [new("principal", PlanValue.Of(principal)), new("source_arn", sourceArn), .. account]);
        }
        else
        {
            step.Attach(
                "publisher",
                target,
                source,
                [new("service", PlanValue.Of(principal)), new("source_arn", sourceArn), .. account]);
            KeyUsers.LetIn(principal, target, step.Plan);
        }
    }
}
