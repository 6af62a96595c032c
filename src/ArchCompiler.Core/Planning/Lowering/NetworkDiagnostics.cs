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
}
