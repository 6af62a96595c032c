using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What lowering has to say of backups.</summary>
internal static class BackupDiagnostics
{
    public static Diagnostic MustOptIn(Relation relation, Service store, string name) =>
        LoweringDiagnostics.About(
            relation,
            "ARC347",
            Severity.Warning,
            $"AWS Backup saves '{store.Title}' only where the account has opted in to {name} in its region.") with
        {
            Remedy = "Opt in once: aws backup update-region-settings --resource-type-opt-in-preference "
                + $"{name}=true",
        };
}
