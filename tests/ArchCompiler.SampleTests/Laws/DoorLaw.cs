using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Exposures;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.SampleTests.Laws;

/// <summary>
/// Nothing opens to the internet but what a drawn edge from it asks for: rules of security groups in the text of both
/// targets, schemes of load balancers, public addresses.
/// </summary>
internal static partial class DoorLaw
{
    /// <summary>What is open without a drawn reason, each in a sentence.</summary>
    public static IEnumerable<string> FaultsOf(Compilation compilation)
    {
        var plan = compilation.Planned.Value;
        var asked = plan.Architecture.Exposure.Doors.Where(door => door.Source is Source.Internet)
            .SelectMany(door => door.Relation.Edges).Select(edge => edge.Span).ToHashSet();
        var doors = plan.Flows.Where(flow => flow is { From: FlowEnd.Internet, To: FlowEnd.Group }).ToList();
        return
        [
            .. doors.Where(flow => !flow.Origins.All(origin => asked.Contains(origin.Span)))
                .Select(flow => $"{flow.Id} is open, and no edge from the internet asks for it"),
            .. Written(compilation, "terraform", TerraformPattern, doors.Count),
            .. Written(compilation, "cloudformation", CloudFormationPattern, doors.Count),
            .. plan.Architecture.Services.SelectMany(service => Faces(service, plan)),
        ];
    }

    private static IEnumerable<string> Written(Compilation compilation, string target, Regex pattern, int expected)
    {
        var found = compilation.Emit(target).Value
            .Where(artifact => artifact.Path.EndsWith(".tf", StringComparison.Ordinal)
                || artifact.Path.EndsWith(".yaml", StringComparison.Ordinal))
            .Sum(artifact => pattern.Count(Encoding.UTF8.GetString(artifact.Content.AsSpan())));
        if (found != expected)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"{target} has {found} rules from everywhere, the plan {expected}");
        }
    }

    private static IEnumerable<string> Faces(Service service, Plan plan)
    {
        var construct = plan.Find(service.Id);
        var exposure = plan.Architecture.Exposure;
        var isDrawnPublic = service.Boundaries.Select(plan.Architecture.FindBoundary)
            .FirstOrDefault(b => b?.Kind is BoundaryKind.PublicSubnet or BoundaryKind.PrivateSubnet)
            is { Kind: BoundaryKind.PublicSubnet };
        var isStated = service.Properties.IsDrawn(Schemes.Property)
            && service.Properties.Text(Schemes.Property) == Schemes.InternetFacing;
        if (construct?.Find("internal") is PlanValue.Flag { Value: false }
            && !exposure.FacesInternet(service) && !isDrawnPublic && !isStated)
        {
            yield return $"'{service.Id}' faces the internet, and nothing drawn asks for it";
        }

        if (construct?.Find("public_ip") is PlanValue.Flag { Value: true }
            && !exposure.IsPublic(service) && !isDrawnPublic)
        {
            yield return $"'{service.Id}' has public addresses, and nothing drawn asks for them";
        }
    }

    [GeneratedRegex(
        @"resource ""aws_vpc_security_group_ingress_rule"" ""[^""]+"" "
        + @"\{[^}]*?cidr_ipv[46]\s*=\s*""(?:0\.0\.0\.0|::)/0""",
        RegexOptions.ExplicitCapture)]
    private static partial Regex TerraformPattern { get; }

    [GeneratedRegex(
        @"Type: AWS::EC2::SecurityGroupIngress\n(\s+Metadata:[^\n]*\n)?\s+Properties:\n(      [^\n]*\n)*?"
        + @"      CidrIp(?:: 0\.0\.0\.0/0|v6: ""::/0"")",
        RegexOptions.ExplicitCapture)]
    private static partial Regex CloudFormationPattern { get; }
}
