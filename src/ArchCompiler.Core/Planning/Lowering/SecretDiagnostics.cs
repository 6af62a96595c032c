using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What is stated of a secret and not done.</summary>
internal static class SecretDiagnostics
{
    public static Diagnostic NobodyRotates(Service secret) =>
        LoweringDiagnostics.About(
            secret,
            "ARC388",
            Severity.Warning,
            $"'{secret.Title}' is to be replaced every {secret.Properties.Text("rotationDays")} days, "
            + "and nothing drawn does that.") with
        {
            Remedy = "Draw the function that rotates it, with 'rotates' on its arrow.",
        };
}
