namespace ArchCompiler.Core.Graph;

/// <summary>What a drawn frame means.</summary>
public enum BoundaryKind
{
    /// <summary>A layer, a tier, a topic: means nothing to placement.</summary>
    Logical,

    /// <summary>The cloud as a whole.</summary>
    Cloud,

    /// <summary>An AWS account.</summary>
    Account,

    /// <summary>An organisational unit.</summary>
    OrganizationalUnit,

    /// <summary>A region.</summary>
    Region,

    /// <summary>A VPC.</summary>
    Vpc,

    /// <summary>An availability zone.</summary>
    Zone,

    /// <summary>A subnet with a route to the internet gateway.</summary>
    PublicSubnet,

    /// <summary>A subnet without one.</summary>
    PrivateSubnet,

    /// <summary>A cluster of containers or hosts.</summary>
    Cluster,

    /// <summary>The frame is a service itself, with its parts inside.</summary>
    Service,

    /// <summary>Outside AWS: a third party, the internet, a data centre.</summary>
    External,
}
