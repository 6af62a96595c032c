using System.Diagnostics;
using System.Globalization;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Explaining;

/// <summary>Plan values for people, in no target's language.</summary>
public static class PlanText
{
    /// <summary>A value on one line.</summary>
    public static string Of(PlanValue value) => value switch
    {
        PlanValue.Text text => $"\"{Escape(text.Value)}\"",
        PlanValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        PlanValue.Flag flag => flag.Value ? "true" : "false",
        PlanValue.List list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        PlanValue.Map map =>
            $"{{ {string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Of(entry.Value)}"))} }}",
        PlanValue.Reference to => $"{to.Construct}.{to.Output}",
        PlanValue.Variable variable => $"var {variable.Name}",
        PlanValue.Ambient ambient => $"the {ambient.Value switch
        {
            AmbientValue.ProjectName => "project's name",
            AmbientValue.Region => "region",
            AmbientValue.ReplicaRegion => "replica region",
            AmbientValue.AccountId => "account's number",
            AmbientValue.Partition => "partition",
            AmbientValue.ContentDeliveryPrefix => "CDN's addresses",
            _ => throw new UnreachableException(),
        }}",
        PlanValue.Join join => string.Concat(join.Parts.Select(Part)),
        _ => throw new UnreachableException(),
    };

    /// <summary>The end of a flow.</summary>
    public static string Of(FlowEnd end) => end switch
    {
        FlowEnd.Group group => group.Construct,
        FlowEnd.Endpoints endpoints => $"interface endpoints of {endpoints.Network}",
        FlowEnd.Internet internet => internet.IsIpv6 ? "internet by IPv6" : "internet",
        FlowEnd.Prefix prefix => $"prefix list {Of(prefix.Id)}",
        FlowEnd.Range range => Of(range.Cidr),
        _ => throw new UnreachableException(),
    };

    /// <summary>A flow on one line.</summary>
    public static string Of(Flow flow) => $"{Of(flow.From)} -> {Of(flow.To)} {flow.Protocol}/{Of(flow.Port)}";

    /// <summary>A grant on one line.</summary>
    public static string Of(Grant grant)
    {
        var when = grant.Conditions.IsEmpty
            ? ""
            : $" when {string.Join(" and ", grant.Conditions.Select(c => $"{c.Key} {c.Operator} {Of(c.Value)}"))}";
        return $"{grant.Principal} may {string.Join(", ", grant.Actions)} "
            + $"on {string.Join(", ", grant.Resources.Select(Of))}{when}";
    }

    /// <summary>An attachment on one line.</summary>
    public static string Of(Attachment attachment) => $"{attachment.Kind} {attachment.Attached} on {attachment.Owner}";

    private static string Part(PlanValue value) =>
        value is PlanValue.Text text ? Escape(text.Value) : $"{{{Of(value)}}}";

    private static string Escape(string text) =>
        text.ReplaceLineEndings("\\n").Replace("\"", "\\\"", StringComparison.Ordinal);
}
