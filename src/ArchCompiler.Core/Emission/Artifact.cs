using System.Collections.Immutable;
using System.Text;

namespace ArchCompiler.Core.Emission;

/// <summary>One file to be written.</summary>
/// <param name="Path">
/// Path below the target's folder, with forward slashes; never absolute, never with <c>..</c>.
/// </param>
/// <param name="Content">Bytes of the file; texts are UTF-8 without byte-order mark and with <c>\n</c>.</param>
public sealed record Artifact(string Path, ImmutableArray<byte> Content)
{
    /// <summary>
    /// Where the target's addresses in this file come from: address → construct id, flow id or attachment id of the
    /// plan.
    /// </summary>
    public ImmutableArray<KeyValuePair<string, string>> Addresses { get; init; } = [];

    /// <summary>Those of the addresses that stand for something which keeps data, as the text guards it.</summary>
    public ImmutableArray<string> Keeps { get; init; } = [];

    /// <summary>Whether the file is a script to be run.</summary>
    public bool IsExecutable { get; init; }

    /// <summary>A text file.</summary>
    public static Artifact OfText(string path, string text) => new(path, [.. Encoding.UTF8.GetBytes(text)]);
}
