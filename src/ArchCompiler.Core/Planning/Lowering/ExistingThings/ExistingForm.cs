using System.Collections.Frozen;

namespace ArchCompiler.Core.Planning.Lowering.ExistingThings;

/// <summary>How the operator names a thing of some sort that exists already.</summary>
/// <param name="Construct">The construct kind that it is of.</param>
/// <param name="Suffix">The end of its variable's name: <c>orders_queue</c>.</param>
/// <param name="What">What the variable holds, without a full stop.</param>
/// <param name="Pattern">What that must match.</param>
/// <param name="Arn">
/// Its ARN as the services' pages of the Service Authorization Reference give it, with <c>{id}</c> for what the
/// variable holds; null where that is the ARN itself.
/// </param>
internal sealed record ExistingForm(string Construct, string Suffix, string What, string Pattern, string? Arn)
{
    private const string Name = "[A-Za-z0-9_.-]{1,256}";

    private static readonly FrozenDictionary<string, ExistingForm> ByConstruct = new ExistingForm[]
    {
        new(ConstructKinds.ObjectBucket, "bucket", "Name of the bucket", "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
            "arn:{partition}:s3:::{id}"),
        new(ConstructKinds.KeyValueTable, "table", "Name of the table", Name,
            "arn:{partition}:dynamodb:{region}:{account}:table/{id}"),
        new(ConstructKinds.Topic, "topic", "Name of the topic", Name, "arn:{partition}:sns:{region}:{account}:{id}"),
        new(ConstructKinds.Queue, "queue", "Name of the queue", Name, "arn:{partition}:sqs:{region}:{account}:{id}"),
        new(ConstructKinds.EventBus, "bus", "Name of the event bus", "[A-Za-z0-9_./-]{1,256}",
            "arn:{partition}:events:{region}:{account}:event-bus/{id}"),
        new(ConstructKinds.Key, "key_arn", "ARN of the key",
            "arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+", null),
        new(ConstructKinds.Secret, "secret_arn", "ARN of the secret",
            "arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:.+", null),
        new(ConstructKinds.ContainerCluster, "cluster", "Name of the ECS cluster", Name,
            "arn:{partition}:ecs:{region}:{account}:cluster/{id}"),
        new(ConstructKinds.ContainerRegistry, "repository", "Name of the repository", "[a-z0-9][a-z0-9._/-]{1,255}",
            "arn:{partition}:ecr:{region}:{account}:repository/{id}"),
        new(ConstructKinds.RelationalInstance, "instance", "Identifier of the database instance",
            "[A-Za-z][A-Za-z0-9-]{0,62}", "arn:{partition}:rds:{region}:{account}:db:{id}"),
        new(ConstructKinds.RelationalCluster, "cluster", "Identifier of the database cluster",
            "[A-Za-z][A-Za-z0-9-]{0,62}", "arn:{partition}:rds:{region}:{account}:cluster:{id}"),
        new(ConstructKinds.Role, "role", "Name of the role", "[A-Za-z0-9+=,.@_-]{1,64}",
            "arn:{partition}:iam::{account}:role/{id}"),
        new(ConstructKinds.DnsZone, "hosted_zone_id", "Id of the public hosted zone", "Z[A-Z0-9]+", null),
        new(ConstructKinds.Certificate, "certificate_arn", "ARN of the certificate, which is issued",
            "arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[A-Za-z0-9-]+", null),
        new(ConstructKinds.Network, "vpc_id", "Id of the VPC", "vpc-[0-9a-f]+", null),
    }.ToFrozenDictionary(form => form.Construct, StringComparer.Ordinal);

    /// <summary>The form of a construct kind; null where archc cannot refer to one that exists.</summary>
    public static ExistingForm? Of(string? construct) =>
        construct is null ? null : ByConstruct.GetValueOrDefault(construct);

    /// <summary>What the variable holds of what the drawing states; null where that is no such thing.</summary>
    public string? Read(string stated)
    {
        var id = Arn is not null && stated.StartsWith("arn:", StringComparison.Ordinal) ? FromArn(stated) : stated;
        return id is not null && IsWhole(id) ? id : null;
    }

    /// <summary>The text behind what all ARNs of the sort begin with.</summary>
    private string? FromArn(string arn)
    {
        var (service, before) = Arn?.Split(':') is [_, _, var named, _, _, .. var rest]
            ? (named, string.Join(':', rest).Replace("{id}", "", StringComparison.Ordinal))
            : ("", "");
        return arn.Split(':', 6) is [_, _, var stated, _, _, var resource]
            && stated == service
            && resource.StartsWith(before, StringComparison.Ordinal)
                ? resource[before.Length..].Split('/')[^1]
                : null;
    }

    private bool IsWhole(string id) => System.Text.RegularExpressions.Regex.IsMatch(
        id, $"^(?:{Pattern})$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>The variable that names a thing, with what the drawing states of it as its default.</summary>
    /// <param name="owner">Id of what is referred to.</param>
    /// <param name="existing">What the drawing states.</param>
    public PlanVariable VariableOf(string owner, Graph.Existing existing) =>
        new(
            $"{owner}_{Suffix}",
            VariableType.Text,
            AccountOf(existing.Id) is { } account
                ? $"{What}, which exists already in account {account}: deploy there."
                : $"{What}, which exists already.",
            existing.Id is { } stated && Read(stated) is { } id ? PlanValue.Of(id) : null)
        {
            Pattern = Pattern,
        };

    /// <summary>The region that an ARN says, null where it says none.</summary>
    public static string? RegionOf(string stated) => PartOf(stated, 3);

    private static string? AccountOf(string? stated) => stated is null ? null : PartOf(stated, 4);

    private static string? PartOf(string stated, int index) =>
        stated.Split(':', 6) is ["arn", ..] and { Length: 6 } parts && parts[index].Length > 0 ? parts[index] : null;

    /// <summary>Its ARN, from the value of its variable.</summary>
    public PlanValue ArnOf(PlanValue id, PlanScope scope) => Arn is { } form ? Fill(form, id, scope) : id;

    /// <summary>A text with the values in the place of its placeholders.</summary>
    public static PlanValue Fill(string form, PlanValue id, PlanScope scope)
    {
        List<PlanValue> parts = [];
        foreach (var part in form.Split('{', '}').Where(part => part.Length > 0))
        {
            parts.Add(part switch
            {
                "partition" => new PlanValue.Ambient(AmbientValue.Partition),
                "account" => new PlanValue.Ambient(AmbientValue.AccountId),
                "region" => scope.Region,
                "id" => id,
                _ => PlanValue.Of(part),
            });
        }

        return new PlanValue.Join([.. parts]);
    }
}
