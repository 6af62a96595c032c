using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Rules;

/// <summary>
/// What a fix says that replaces what keeps data: AWS lets some stores be encrypted only as they are made. Such a fix
/// is never safe.
/// </summary>
internal static class Replacements
{
    /// <summary>What stands after the fix's title, with a space before it; empty where nothing is replaced.</summary>
    public static string TitleOf(Service service) =>
        service.Kind.Has(Capabilities.KeyedOnce) ? " (replaces it where it is deployed)" : "";

    /// <summary>How to get there without loss, to stand after the remedy; empty where nothing is replaced.</summary>
    public static string WayOf(Service service) => service.Kind.Has(Capabilities.KeyedOnce)
        ? "; where it is deployed already this replaces it: draw another beside it so, restore a snapshot or a backup "
            + "of it there, switch over, and take the old one out last"
        : "";

    /// <summary>Whether a fix that encrypts may be applied unseen.</summary>
    public static FixSafety SafetyOf(Service service) =>
        service.Kind.Has(Capabilities.KeyedOnce) ? FixSafety.NeedsReview : FixSafety.Safe;
}
