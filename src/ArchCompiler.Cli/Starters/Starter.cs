using System.Collections.Immutable;

namespace ArchCompiler.Cli.Starters;

/// <summary>A project to start with: a drawing in a README and the project file beside it.</summary>
/// <param name="Name">The name to ask for it by: its folder below <c>starters</c>.</param>
/// <param name="Files">Its files, by path in ordinal order.</param>
internal sealed record Starter(string Name, ImmutableArray<StarterFile> Files)
{
    /// <summary>What it is, in the words that its README begins with.</summary>
    public string Purpose => string.Join(' ', Readme.Split('\n').Skip(2).TakeWhile(line => line.Length > 0));

    private string Readme => Files.First(file => file.Path == "README.md").Text;
}

/// <summary>One file of a starter.</summary>
/// <param name="Path">Its path below the folder that the project is to stand in.</param>
/// <param name="Text">Its text.</param>
internal sealed record StarterFile(string Path, string Text);
