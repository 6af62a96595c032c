using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What lowering has to say of programs, roles and what else nothing in the plan stands for.</summary>
internal static class PresenceDiagnostics
{
    public static Diagnostic NobodyRuns(Other program) =>
        new(
            "ARC341",
            Severity.Warning,
            program.Span,
            $"Nothing drawn says what runs '{program.Title}', so it is a client from outside: "
            + "nothing is opened for it, and what permissions allow of its arrows is in a policy to attach.")
        {
            Subject = Subject.Nodes(program.NodeIds),
            Remedy = "Draw it in the frame of the function, the container service or the instances that run it, or say "
                + $"that it stands outside with {StatementForm.Of(program.Nodes[0], "service", program.Kind.Id)}.",
        };

    public static Diagnostic StandsForNothing(Service service, string missing) =>
        LoweringDiagnostics.About(service, "ARC342", Severity.Error, $"'{service.Title}' {missing}.") with
        {
            Brief = missing,
            Remedy = "Draw an arrow between it and what it is for, or take it off the drawing.",
        };

    public static Diagnostic SendsNoTraces(Relation relation, Service tracing, Service to) =>
        LoweringDiagnostics.About(
            relation,
            "ARC343",
            Severity.Warning,
            $"'{tracing.Title}' cannot trace '{to.Title}': "
            + $"what archc deploys for {to.Kind.Title} sends no traces.") with
        {
            Brief = $"what is deployed for {to.Kind.Title} sends no traces",
            Remedy = "Draw the arrow to the functions, workflows and Fargate services behind it.",
        };

    public static Diagnostic KeyHasOneUse(Relation relation, Service key) =>
        LoweringDiagnostics.About(
            relation,
            "ARC344",
            Severity.Error,
            $"'{key.Title}' is drawn to encrypt, and one key does not both encrypt and sign.") with
        {
            Brief = "one key does not both encrypt and sign",
            Remedy = "Draw a key of its own to sign with.",
        };

    public static Diagnostic NoRoleForPipeline(Relation relation, Other pipeline, Service role) =>
        LoweringDiagnostics.About(
            relation,
            "ARC345",
            Severity.Warning,
            pipeline.Identity is null
                ? $"archc does not know who vouches for '{pipeline.Title}', so '{role.Title}' cannot trust it."
                : $"No arrow says what '{pipeline.Title}' ships, so '{role.Title}' would be a role for nothing.") with
        {
            Brief = pipeline.Identity is null
                ? $"who vouches for '{pipeline.Title}' is not known"
                : $"no arrow says what '{pipeline.Title}' ships",
            Remedy = pipeline.Identity is null
                ? "Attach the policy that is offered to a role of your own."
                : "Write 'deploys' or 'pushes' on its arrows to what it deploys.",
        };
}
