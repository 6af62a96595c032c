using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Reads the text on arrows: verbs by the vocabulary; protocols, ports, routes, events, keys and times by their form.
/// </summary>
internal sealed partial class EdgeWordsReader
{
    private const int HighestPort = 65_535;
    private const int LongestKept = 200;
    private readonly Words words;
    private readonly EventWords events;
    private readonly KeyWords keys;
    private readonly FilterWords filters;
    private readonly RoutingReader routings;
    private readonly Memo<string, EdgeWords> known;

    public EdgeWordsReader(Words words)
    {
        this.words = words;
        events = new(words);
        keys = new(words);
        filters = new(words);
        routings = new(words);
        Signs = new(words);
        known = new(ReadNow, StringComparer.Ordinal);
    }

    /// <summary>What reads the ways.</summary>
    public SignReader Signs { get; }

    /// <summary>What a label says.</summary>
    public EdgeWords Read(string? label) => label switch
    {
        null => EdgeWords.None,
        { Length: > LongestKept } => ReadNow(label),
        _ => known.Of(label),
    };

    private EdgeWords ReadNow(string label)
    {
        var clean = LabelCleaner.Clean(label);
        var text = clean.All;
        if (text.Length == 0)
        {
            return EdgeWords.None;
        }

        var line = WordLine.Parse(text);
        var (filter, unfiltered) = filters.Read(text);
        var (sources, named) = EventSources.Read(unfiltered);
        var way = Signs.Read(!label.Contains('<', StringComparison.Ordinal) ? label : text);
        var read = ReadVerbs(line) with
        {
            Text = string.Join(' ', clean.Lines),
            Protocol = FindProtocol(text),
            Port = FindPort(text) ?? AdministrationPort(FindProtocol(text)),
            Cidr = TitleScan.FindCidr(text),
            IsNegated = words.Negations.Occurs(line),
            Routes = RouteWords.Read(text),
            Host = RouteWords.FindHost(text),
            Events = events.Read(named),
            Sources = sources,
            Filter = filter,
            Keys = keys.Read(text),
            Schedule = new ScheduleWords(words).Find(label),
            Way = way,
            Routing = routings.Read(text, way),
        };
        read = read with { Unused = UnusedIn(text, read) };
        if (words.ReadOnly.Occurs(line))
        {
            read = read with { Access = Access.Read, Exact = Access.Read };
        }

        return read with
        {
            IsUnknown = way.Outcome is Outcome.None && !way.IsWhole && IsUnknown(read, line),
            IsLikeVerb = VerbFormPattern.IsMatch(text),
        };
    }

    /// <summary>
    /// What is stated in passing and is neither a time of what comes again, nor a pause or a number of tries.
    /// </summary>
    private static ImmutableArray<string> UnusedIn(string text, EdgeWords read) =>
        read.Way.Passage is { Seconds: not null } or { Tries: not null } or { IsEach: true }
            ? []
            :
            [
                .. Amounts.Find(text)
                    .Where(amount => read.Schedule is null || !Amounts.IsTime(amount))
                    .Where(amount => !read.Filter.Conditions.Any(c => c.Value == amount))
                    .Distinct(StringComparer.Ordinal),
            ];

    /// <summary>Where a machine is administered by a protocol that says so.</summary>
    private static int? AdministrationPort(string? protocol) => protocol switch
    {
        "ssh" or "sftp" => 22,
        "rdp" => 3389,
        _ => null,
    };

    /// <summary>The first verb's relation, and the access of all verbs: "read/write" is both.</summary>
    private EdgeWords ReadVerbs(WordLine line)
    {
        var read = EdgeWords.None;
        List<string> unread = [];
        for (var i = 0; i < line.Words.Length; i++)
        {
            if (words.Signs.FindLongest(line, i, out var end) is { } sign
                && (sign.Signs & Catalog.Sign.Every) is not Catalog.Sign.None)
            {
                i = end;
                continue;
            }

            read = words.Handlings.FindLongest(line, i, out _) is null ? read : read with { IsHandling = true };
            if (words.Verbs.FindLongest(line, i, out var last) is not { } verb
                && !IsPassive(line, i, out last, out verb))
            {
                if (!line.IsCode(i) && words.Particles.Find(line.Slice(i, i)) is null)
                {
                    unread.Add(line.Slice(i, i).ToString());
                }

                continue;
            }

            var access = verb?.Access ?? Access.None;
            read = read with
            {
                Relation = read.Relation ?? verb?.Relation,
                Access = read.Access | access,
                Exact = read.Exact | (access is Access.ReadWrite or Access.ReadWriteDelete ? Access.None : access),
            };
            i = last;
        }

        read = read with { IsPassive = line.Words.Length > 1 && EndsInBy(line, line.Words.Length - 1) };

        return unread.Count == 0 ? read : read with { UnreadWords = string.Join(' ', unread) };
    }

    /// <summary>A known verb in its English passive, which stands before "by": "triggered by".</summary>
    private bool IsPassive(WordLine line, int index, out int last, out Catalog.Verb? verb)
    {
        last = index;
        verb = null;
        var word = line.Slice(index, index);
        if (EndsInBy(line, index + 1))
        {
            verb = Stems(word.ToString())
                .Select(stem => words.Verbs.Find(stem))
                .FirstOrDefault(found => found is not null);
        }

        return verb is not null;
    }

    /// <summary>What an English participle may come from: "triggered", "used", "written", "put".</summary>
    private static IEnumerable<string> Stems(string participle) =>
        participle.EndsWith("tten", StringComparison.Ordinal) ? [$"{participle[..^4]}te"]
        : participle.EndsWith("ed", StringComparison.Ordinal) ? [participle[..^2], participle[..^1]]
        : [participle];

    private static bool EndsInBy(WordLine line, int index) =>
        index == line.Words.Length - 1 && line.Slice(index, index) is "by";

    /// <summary>Whether nothing that is said is a verb, a thing carried, an event, or a form of its own.</summary>
    private bool IsUnknown(EdgeWords read, WordLine line) =>
        read is { Relation: null, Access: Access.None, Protocol: null, Port: null, Schedule: null }
        && read.Routes.IsEmpty && read.Events.IsEmpty && read.Sources.IsEmpty && read.Filter.IsNone
        && read.Keys.IsNone
        && Enumerable.Range(0, line.Words.Length).Any(i => !line.IsCode(i))
        && !Enumerable.Range(0, line.Words.Length)
            .Any(i => words.Carried.FindLongest(line, i, out _) is not null || IsKind(line, i));

    /// <summary>Whether a phrase names something of the catalog: "via SNS", "PrivateLink".</summary>
    private bool IsKind(WordLine line, int index) =>
        words.Kinds.FindLongest(line, index, out _) is { IsName: true };

    private static string? FindProtocol(string text) =>
        ProtocolPattern.Match(text) is { Success: true, Value: var protocol } ? protocol.ToLowerInvariant() : null;

    private static int? FindPort(string text) =>
        PortPattern.Match(text) is { Success: true } match
        && int.TryParse(match.Groups["port"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
        && port is > 0 and <= HighestPort
            ? port
            : null;

    [GeneratedRegex(
        @"\b(https|http|tcp|udp|tls|grpc|mqtt|amqp|wss|ssh|sftp|ftp|rdp)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ProtocolPattern { get; }

    /// <summary>The third person, or a participle, of a language that has those: "frobnicates", "enriching".</summary>
    [GeneratedRegex(
        @"^\P{L}*\p{L}+([^sui]s|ing|ed|iert|ieren)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex VerbFormPattern { get; }

    /// <summary>
    /// After a colon, the word "port" or the name of a protocol or database; or a number that is the whole label.
    /// </summary>
    [GeneratedRegex(
        @"((^|\s):"
        + @"|\b(port|puerto|porta|ポート|端口|포트|https?|tcp|udp|tls|sql|tds|mysql|postgres|postgresql|redis"
        + @"|memcached|grpc|nfs"
        + @"|ssh|rdp|mqtts?|amqps?|kafka|mongodb|oracle|smtp|ldaps?|wss?|s?ftp|jdbc)[\s:/]+)"
        + @"(?<port>[0-9]{2,5})\b|^(?<port>[0-9]{2,5})$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PortPattern { get; }
}
