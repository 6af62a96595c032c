namespace ArchCompiler.Cli.Examining;

/// <summary>The programs that take over where archc ends.</summary>
internal static class Tools
{
    private const int LeastMinor = 11;

    /// <summary>Looks for each.</summary>
    public static IEnumerable<Check> Examine(Host host) =>
    [
        Terraform(host),
        Ask(host, "cfn-lint", "which checks CloudFormation stacks", "pip install cfn-lint", "--version"),
        Ask(host, "aws", "with which the script deploys CloudFormation stacks", "install the AWS CLI, version 2", null),
    ];

    private static Check Terraform(Host host)
    {
        const string Remedy = "install Terraform 1.11 or later";
        var check = Ask(host, "terraform", "which plans and applies what is generated", Remedy, "version");
        return check.Health is Health.Ok && !IsCurrent(check.Message)
            ? Check.Warn("terraform", $"{check.Message}; what is generated asks for 1.11", Remedy)
            : check;
    }

    private static bool IsCurrent(string said) =>
        said.Split(' ', 'v').Select(word => Version.TryParse(word, out var version) ? version : null)
            .FirstOrDefault(version => version is not null) is not { } found
        || found >= new Version(1, LeastMinor);

    private static Check Ask(Host host, string name, string use, string remedy, string? argument)
    {
        if (ProgramPath.Find(host, name) is not { } program)
        {
            return Check.Warn(name, $"not on the PATH, {use}", remedy);
        }

        return argument is null ? Check.Fine(name, program)
            : OutsideProgram.FirstLine(program, argument) is { } line ? Check.Fine(name, line)
            : Check.Warn(name, $"{program} does not tell its version", remedy);
    }
}
