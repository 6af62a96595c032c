using System.Globalization;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>What the text on an arrow says.</summary>
/// <param name="Text">The text, cleaned; null where there is none.</param>
/// <param name="Relation">What its verb suggests.</param>
/// <param name="Access">What its verbs do with data.</param>
/// <param name="Protocol">Protocol it names.</param>
/// <param name="Port">Port it names.</param>
/// <param name="Path">Path it names.</param>
internal sealed record EdgeWords(
    string? Text, RelationKind? Relation, Access Access, string? Protocol, int? Port, string? Path);

/// <summary>Reads the text on arrows: verbs by the vocabulary, protocols, ports and paths by their form.</summary>
internal sealed partial class EdgeWordsReader(Words words)
{
    private const int HighestPort = 65_535;

    /// <summary>What a label says.</summary>
    public EdgeWords Read(string? label)
    {
        var clean = label is null ? null : LabelCleaner.Clean(label);
        if (clean is null || clean.All.Length == 0)
        {
            return new(null, null, Access.None, null, null, null);
        }

        var text = clean.All;
        var (relation, access) = FindVerbs(WordLine.Parse(text));
        return new(string.Join(' ', clean.Lines), relation, access, FindProtocol(text), FindPort(text), FindPath(text));
    }

    /// <summary>The first verb's relation, and the access of all verbs: "read/write" is both.</summary>
    private (RelationKind? Relation, Access Access) FindVerbs(WordLine line)
    {
        RelationKind? relation = null;
        var access = Access.None;
        for (var i = 0; i < line.Words.Length; i++)
        {
            if (words.Verbs.FindLongest(line, i, out var last) is { } verb)
            {
                relation ??= verb.Relation;
                access |= verb.Access ?? Access.None;
                i = last;
            }
        }

        return (relation, access);
    }

    private static string? FindProtocol(string text) =>
        ProtocolPattern.Match(text) is { Success: true, Value: var protocol } ? protocol.ToLowerInvariant() : null;

    private static int? FindPort(string text) =>
        PortPattern.Match(text) is { Success: true } match
        && int.TryParse(match.Groups["port"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
        && port is > 0 and <= HighestPort
            ? port
            : null;

    private static string? FindPath(string text) =>
        PathPattern.Match(text) is { Success: true } match ? match.Groups["path"].Value : null;

    [GeneratedRegex(
        @"\b(https|http|tcp|udp|tls|grpc|mqtt|amqp|wss|ssh|sftp|ftp)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ProtocolPattern { get; }

    /// <summary>
    /// After a colon, the word "port" or the name of a protocol or database; or a number that is the whole label.
    /// </summary>
    [GeneratedRegex(
        @"((^|\s):"
        + @"|\b(port|puerto|porta|https?|tcp|udp|tls|sql|tds|mysql|postgres|postgresql|redis|grpc|nfs|ssh)[\s:/]+)"
        + @"(?<port>\d{2,5})\b|^(?<port>\d{2,5})$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PortPattern { get; }

    [GeneratedRegex(@"(^|[\s(,])(?<path>/[A-Za-z0-9_*][^\s,()]{0,100}|/\*?)(?=$|[\s,)])", RegexOptions.ExplicitCapture)]
    private static partial Regex PathPattern { get; }
}
