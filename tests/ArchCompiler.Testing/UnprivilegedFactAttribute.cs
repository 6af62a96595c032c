namespace ArchCompiler.Testing;

/// <summary>
/// A fact about what the system refuses to read: skipped aloud where it refuses nothing, as it does to root.
/// </summary>
public sealed class UnprivilegedFactAttribute : FactAttribute
{
    /// <summary>A fact that runs where a mode of a file holds for the one who runs it.</summary>
    public UnprivilegedFactAttribute() =>
        Skip = OperatingSystem.IsWindows() ? "files have no modes on Windows"
            : Environment.IsPrivilegedProcess ? "root may read every folder, whatever its mode"
            : null;
}
