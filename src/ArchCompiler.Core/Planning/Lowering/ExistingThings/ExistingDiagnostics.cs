using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.ExistingThings;

/// <summary>What lowering has to say of what exists already.</summary>
internal static class ExistingDiagnostics
{
    public static Diagnostic Asked(Service service, string what, string variable) =>
        LoweringDiagnostics.About(
            service,
            "ARC370",
            Severity.Note,
            $"'{service.Title}' exists already, so it is referred to and not made: {variable} asks for it "
            + $"({Lower(what)}).") with
        {
            Remedy = $"Say which it is with {StatementForm.Of(service.Nodes[0], Existing.Property, "…")}.",
        };

    public static Diagnostic Asked(Boundary network, string variable) =>
        new(
            "ARC370",
            Severity.Note,
            network.Span,
            $"'{network.Title}' exists already, so it is referred to and not made: {variable} asks for it.")
        {
            Subject = Subject.Group(network.Group.Id.Text),
            Remedy = $"Say which it is with the property `{Existing.Property}`: `{Existing.Property}: vpc-…`.",
        };

    public static Diagnostic TakesItsOwner(Relation relation, Service from, Service to, Service existing) =>
        LoweringDiagnostics.About(
            relation,
            "ARC371",
            Severity.Error,
            $"The edge from '{from.Title}' to '{to.Title}' takes a change to '{existing.Title}', which exists already "
            + "and is not archc's to change.") with
        {
            Brief = $"takes a change to '{existing.Title}', which exists already",
            Remedy = $"Have it made where '{existing.Title}' is kept.",
        };

    public static Diagnostic IsNoSuchId(Service service, string stated, string what) =>
        LoweringDiagnostics.About(
            service,
            "ARC372",
            Severity.Error,
            $"'{stated}' is not how an existing {service.Kind.Title} is named.") with
        {
            Brief = $"'{stated}' is not how an existing {service.Kind.Title} is named",
            Remedy = $"Give the {Lower(what)}, or its ARN.",
        };

    public static Diagnostic IsElsewhere(Service service, string region, string here) =>
        LoweringDiagnostics.About(
            service,
            "ARC377",
            Severity.Error,
            $"'{service.Title}' exists in {region}, and is drawn in {here}.") with
        {
            Brief = $"exists in {region}, and is drawn in {here}",
            Remedy = $"Draw it in a frame of {region}, or set `region: {region}` in archc.yaml.",
        };

    public static Diagnostic CannotBeReferredTo(Service service) =>
        LoweringDiagnostics.About(
            service,
            "ARC373",
            Severity.Error,
            $"'{service.Title}' exists already, and archc cannot refer to an existing {service.Kind.Title} yet.") with
        {
            Brief = $"archc cannot refer to an existing {service.Kind.Title} yet",
            Remedy = $"Let archc make it, with `{Existing.Property}: false`; `--partial` accepts that it is left out.",
        };

    public static Diagnostic OwnerMustLet(Relation relation, Service existing, string what) =>
        LoweringDiagnostics.About(
            relation,
            "ARC374",
            Severity.Warning,
            $"'{existing.Title}' exists already and is not changed: for this edge {what}.") with
        {
            Remedy = $"Have it set where '{existing.Title}' is kept.",
        };

    public static Diagnostic KeyMustLet(Service key, string whom) =>
        LoweringDiagnostics.About(
            key,
            "ARC375",
            Severity.Warning,
            $"The policy of '{key.Title}', which exists already, must let {whom} use the key.") with
        {
            Remedy = $"Add the statements where '{key.Title}' is kept.",
        };

    public static Diagnostic RoleMustLet(Service role, Service service, string principal) =>
        LoweringDiagnostics.About(
            role,
            "ARC376",
            Severity.Warning,
            $"'{role.Title}' exists already: it must let {principal} assume it for '{service.Title}'.") with
        {
            Remedy = "archc gives it what the edges ask for, and changes nothing else: check that where it is kept.",
        };

    private static string Lower(string what) =>
        char.IsUpper(what[1]) ? what : char.ToLowerInvariant(what[0]) + what[1..];
}
