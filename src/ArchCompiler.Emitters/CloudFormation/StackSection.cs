using System.Collections.Immutable;
using System.Text;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>What a construct or a flow gives to its stack.</summary>
/// <param name="Id">Its id in the plan.</param>
/// <param name="Text">Resources in block style, logical ids at the margin.</param>
/// <param name="Use">What the text made use of.</param>
internal sealed record StackSection(string Id, string Text, StackUse Use)
{
    private static readonly string[] Kept = ["Retain", "Snapshot"];

    private const string Type = "  Type: ";
    private const string Condition = "  Condition: ";

    /// <summary>Parameters that its front matter declares.</summary>
    public ImmutableArray<ScriptValue.Map> Parameters { get; init; } = [];

    /// <summary>Conditions that its front matter declares.</summary>
    public ImmutableArray<ScriptValue.Map> Conditions { get; init; } = [];

    /// <summary>Size of the text as it stands in the stack, indented.</summary>
    public int Bytes { get; } = Encoding.UTF8.GetByteCount(Text) + (2 * Text.Count(c => c == '\n'));

    /// <summary>Logical ids of the resources, in order.</summary>
    public ImmutableArray<string> LogicalIds { get; } = [.. Text.Split('\n').Where(IsHead).Select(Head)];

    /// <summary>Whether there may be none of its resources, since each stands under a condition.</summary>
    public bool IsConditional =>
        Text.Split('\n').Count(line => line.StartsWith(Condition, StringComparison.Ordinal)) == LogicalIds.Length;

    /// <summary>The text of resources with <c>Metadata</c> where the template states none of its own.</summary>
    public static string WithMetadata(string text, string metadata)
    {
        var lines = Dependencies.Tidy([.. text.Split('\n').Where(line => line.Trim().Length > 0)]).ToList();
        List<string> written = new(lines.Count * 2);
        for (var i = 0; i < lines.Count; i++)
        {
            written.Add(lines[i].TrimEnd());
            if (lines[i].StartsWith(Type, StringComparison.Ordinal) && !StatesMetadata(lines, i))
            {
                written.Add($"  Metadata: {metadata}");
            }
        }

        return string.Concat(written.Select(line => line + "\n"));
    }

    /// <summary>Logical ids of the resources of a whole stack that outlive it, or leave a snapshot.</summary>
    public static IEnumerable<string> KeptIn(string stack)
    {
        var id = "";
        foreach (var line in stack.Split('\n'))
        {
            id = line.StartsWith("  ", StringComparison.Ordinal) && IsHead(line[2..]) ? Head(line[2..]) : id;
            if (Kept.Any(policy => line.StartsWith($"    DeletionPolicy: {policy}", StringComparison.Ordinal)))
            {
                yield return id;
            }
        }
    }

    private static bool StatesMetadata(List<string> lines, int at) => lines.Skip(at + 1)
        .TakeWhile(line => !IsHead(line))
        .Any(line => line.StartsWith("  Metadata:", StringComparison.Ordinal));

    /// <summary>Whether a line begins a resource.</summary>
    public static bool IsHead(string line) =>
        line.Length > 0 && char.IsAsciiLetterOrDigit(line[0]) && line.Contains(':', StringComparison.Ordinal);

    /// <summary>The first line at the margin that begins no resource; null where each does.</summary>
    public static string? Stray(string text) => text.Split('\n').FirstOrDefault(line =>
        line.Trim().Length > 0 && line[0] is not (' ' or '#') && !IsHead(line));

    private static string Head(string line) => line[..line.IndexOf(':', StringComparison.Ordinal)];
}
