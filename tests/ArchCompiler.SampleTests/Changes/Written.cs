using System.Collections.Immutable;

namespace ArchCompiler.SampleTests.Changes;

/// <summary>A resource as it stands in a target's files.</summary>
/// <param name="Type">The target's type.</param>
/// <param name="Arguments">
/// Each argument's path → its text, with the definitions of all locals, variables and parameters that it leads to.
/// </param>
internal sealed record WrittenResource(string Type, ImmutableSortedDictionary<string, string> Arguments)
{
    /// <summary>The text at a path and below it, empty where nothing stands there.</summary>
    public string At(string path) => string.Join('\n', Arguments
        .Where(argument => argument.Key == path || argument.Key.StartsWith(path + ".", StringComparison.Ordinal))
        .Select(argument => $"{argument.Key} = {argument.Value}"));
}

/// <summary>What the files of a target say, told from the files alone.</summary>
/// <param name="Resources">Address → resource; an address of CloudFormation begins with its stack.</param>
/// <param name="Keeps">Addresses of what keeps data.</param>
internal sealed record Written(
    ImmutableSortedDictionary<string, WrittenResource> Resources, ImmutableHashSet<string> Keeps);
