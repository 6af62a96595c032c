namespace ArchCompiler.Cli;

/// <summary>What the command tells its caller by its exit code; never a count.</summary>
public static class ExitCode
{
    /// <summary>All is fine.</summary>
    public const int Fine = 0;

    /// <summary>Something was found at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>
    /// Wrong usage or configuration, files in the way that archc did not write, or a place that cannot be written to.
    /// </summary>
    public const int Usage = 2;

    /// <summary>What stands differs from what would be written.</summary>
    public const int Differs = 3;

    /// <summary>An input cannot be read as a diagram.</summary>
    public const int Unreadable = 4;

    /// <summary>A bug of ours.</summary>
    public const int Fault = 70;
}
