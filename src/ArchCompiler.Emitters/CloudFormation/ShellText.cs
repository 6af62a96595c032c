using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>Writes values as one word of a POSIX shell.</summary>
internal static class ShellText
{
    /// <summary>The word: nothing in single quotes is read as anything but itself.</summary>
    public static string Write(PlanValue value) =>
        $"'{StackParameters.TextOf(value).Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
