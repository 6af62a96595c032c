using System.Collections.Immutable;

namespace ArchCompiler.Core.Planning;

/// <summary>A network path that an edge opens; nothing else opens one.</summary>
/// <param name="Id">Unique in the plan: <c>ec2_to_rds</c>. A legal identifier.</param>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>.</param>
/// <param name="Port">The port, a number or a variable.</param>
/// <param name="Description">What the edge says, in the characters that a security group allows.</param>
/// <param name="Origins">The edges.</param>
public sealed record Flow(
    string Id,
    FlowEnd From,
    FlowEnd To,
    string Protocol,
    PlanValue Port,
    string Description,
    ImmutableArray<Origin> Origins)
{
    /// <summary>Whether another opens the same.</summary>
    public bool IsSamePathAs(Flow other) =>
        (From, To, Protocol, Port) == (other.From, other.To, other.Protocol, other.Port);
}

/// <summary>An end of a flow.</summary>
public abstract record FlowEnd
{
    private FlowEnd()
    {
    }

    /// <summary>A construct of kind <c>security-group</c>.</summary>
    public sealed record Group(string Construct) : FlowEnd;

    /// <summary>Everywhere, at addresses of one sort: a rule of a security group is of IPv4 or of IPv6.</summary>
    public sealed record Internet(bool IsIpv6 = false) : FlowEnd;

    /// <summary>A managed prefix list, such as CloudFront's origin-facing addresses.</summary>
    public sealed record Prefix(PlanValue Id) : FlowEnd;

    /// <summary>The interface endpoints of a network, which have a security group.</summary>
    public sealed record Endpoints(string Network) : FlowEnd;

    /// <summary>An IPv4 range.</summary>
    public sealed record Range(PlanValue Cidr) : FlowEnd;
}
