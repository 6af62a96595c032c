namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// The public name of the site: the drawn zone's, else a variable; and certificates for names below it.
/// </summary>
internal static class Domains
{
    /// <summary>The zone that resolves the site's names, null when none is drawn.</summary>
    public static ConstructDraft? Zone(PlanBuilder plan) => plan.FirstOfKind(ConstructKinds.DnsZone);

    public static PlanValue Name(PlanBuilder plan) =>
        Zone(plan)?.Find("domain_name") ?? plan.Add(new PlanVariable(
            "domain_name",
            VariableType.Text,
            "Public name of the site. Set it to a domain you own before you apply.",
            PlanValue.Of("example.com"))
        {
            Pattern = "[a-z0-9.-]+",
        });

    /// <summary>The name by which a service is reached below the site's name: <c>alb-origin.example.com</c>.</summary>
    public static PlanValue HostBelow(string label, PlanBuilder plan) =>
        new PlanValue.Join([PlanValue.Of($"{label}."), Name(plan)]);

    /// <summary>A validated certificate for a name.</summary>
    public static ConstructDraft Certificate(
        ConstructDraft owner, PlanValue host, PlanScope scope, IEnumerable<Origin> origins, PlanBuilder plan)
    {
        var certificate = plan.AddImplied(
            $"{owner.Id}_certificate",
            owner.Id,
            ConstructKinds.Certificate,
            scope,
            origins.Because("it answers over TLS"));
        return certificate
            .Set("domain_name", host)
            .Set("zone_id", Zone(plan)?.Output("zone_id"))
            .Set("certificate_arn", plan.Add(new PlanVariable(
                $"{owner.Id}_certificate_arn",
                VariableType.Text,
                "An existing certificate to use. Empty: one is requested and validated by DNS.",
                PlanValue.Of(""))));
    }
}
