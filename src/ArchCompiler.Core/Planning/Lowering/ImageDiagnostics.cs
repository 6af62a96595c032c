using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What lowering has to say of images of containers.</summary>
internal static class ImageDiagnostics
{
    public static Diagnostic SeveralImages(Relation relation, Service to) =>
        LoweringDiagnostics.About(
            relation,
            "ARC322",
            Severity.Error,
            $"'{to.Title}' is drawn with several registries, and runs one image.") with
        {
            Brief = "several registries are drawn to what runs one image",
            Remedy = "Draw the registry of its own image alone, and one service for each image.",
        };

    public static Diagnostic ImageIsStated(Relation relation, Service to, string property) =>
        LoweringDiagnostics.About(
            relation,
            "ARC323",
            Severity.Warning,
            $"'{to.Title}' states its `{property}`, so it does not run the registry's.") with
        {
            Brief = $"the service states its own `{property}`",
            Remedy = $"Take the `{property}` off the service, or the registry's edge.",
        };
}
