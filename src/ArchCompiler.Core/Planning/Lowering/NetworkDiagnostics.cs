using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What a drawn network means for what runs in it.</summary>
internal static class NetworkDiagnostics
{
    public static Diagnostic NoWayOut(Service service, bool isAmongOthers) =>
        LoweringDiagnostics.About(
            service,
            "ARC384",
            Severity.Warning,
            $"'{service.Title}' is drawn without a way to the internet: it reaches AWS, images included, "
            + $"by {(isAmongOthers ? "interface endpoints" : "endpoints")} of its network alone.") with
        {
            Remedy = "Draw the endpoints that it needs, or draw it where there is a way out.",
        };

    public static Diagnostic RangeNotUsed(DrawnSubnet subnet, int zones) =>
        new(
            "ARC386",
            Severity.Error,
            subnet.Span,
            FormattableString.Invariant(
                $"'{subnet.Title}' ({subnet.Cidr}) is not made: its network reaches over {zones} zones, ")
            + "each with one subnet of a sort, and this one is over or leaves no room for the others.")
        {
            Subject = subnet.Subject,
            Remedy = "Draw as many zones as subnets of a sort, or give the network a larger range.",
        };

    public static Diagnostic HasItsOwnWayOut(Boundary network, Service shared) =>
        new(
            "ARC379",
            Severity.Warning,
            network.Span,
            $"'{network.Title}' gets an internet gateway and NAT gateways of its own: archc does not lead its traffic "
            + $"through '{shared.Title}' in another network.")
        {
            Subject = Subject.Group(network.Group.Id.Text),
            Remedy = $"Draw a NAT gateway in '{network.Title}' if it may have one, or say that it has no internet "
                + "access (`isolated`) and route it by hand.",
        };

    public static Diagnostic NoAddress(Relation relation, Participant from, Service to) =>
        LoweringDiagnostics.About(
            relation,
            "ARC316",
            Severity.Error,
            $"Nothing tells '{from.Title}' where '{to.Title}' is: the port is open, "
            + $"but {to.Kind.Title} has no address that {from.Kind.Title} could know.") with
        {
            Brief = $"the port is open, but {to.Kind.Title} has no address that {from.Kind.Title} could know",
            Remedy = "Draw an internal load balancer between them.",
        };

    public static Diagnostic OtherNetwork(Relation relation, Participant from, Service to) =>
        LoweringDiagnostics.About(
            relation,
            "ARC316",
            Severity.Error,
            $"'{from.Title}' does not reach '{to.Title}': they are in two networks, "
            + "which nothing that archc makes joins.") with
        {
            Brief = "they are in two networks, which nothing that archc makes joins",
            Remedy = "Draw them in one VPC.",
        };

    public static Diagnostic SubnetLeavesNetwork(DrawnSubnet subnet, string network, string range) =>
        new(
            "ARC309",
            Severity.Error,
            subnet.Span,
            $"'{subnet.Title}' ({subnet.Cidr}) does not lie in '{network}' ({range}).")
        {
            Subject = subnet.Subject,
            Remedy = "Give the subnet a range inside the VPC's.",
        };

    public static Diagnostic SubnetsOverlap(DrawnSubnet subnet, DrawnSubnet other) =>
        new(
            "ARC310",
            Severity.Error,
            subnet.Span,
            $"'{subnet.Title}' ({subnet.Cidr}) shares addresses with '{other.Title}' ({other.Cidr}).")
        {
            Subject = subnet.Subject,
            Remedy = "Give each subnet a range of its own.",
        };

    public static Diagnostic EndpointOfNothing(Service service) =>
        LoweringDiagnostics.About(
            service,
            "ARC320",
            Severity.Error,
            $"'{service.Title}' does not say which service of AWS it leads to.") with
        {
            Brief = "does not say which service of AWS it leads to",
            Remedy = "Name the service in its label, or draw an edge from it to the service.",
        };
}
