namespace ArchCompiler.Core.Planning;

/// <summary>What every target knows without being told.</summary>
public enum AmbientValue
{
    /// <summary>The short name of the project, prefix of resource names.</summary>
    ProjectName,

    /// <summary>The home region.</summary>
    Region,

    /// <summary>The second region.</summary>
    ReplicaRegion,

    /// <summary>The account's number.</summary>
    AccountId,

    /// <summary>The AWS partition: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>.</summary>
    Partition,

    /// <summary>The id of the managed prefix list of CloudFront's origin-facing addresses in the home region.</summary>
    ContentDeliveryPrefix,
}
