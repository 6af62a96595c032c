using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Reads methods and paths: "GET /orders, POST /orders", "GET/POST /orders", "/static/*". Methods count in capitals
/// alone, since "get" is a verb like others.
/// </summary>
internal static partial class RouteWords
{
    /// <summary>The routes that a text names, in order, each once.</summary>
    public static ImmutableArray<Route> Read(string text)
    {
        var routes = ImmutableArray.CreateBuilder<Route>();
        List<string> methods = [];
        foreach (Match match in TokenPattern.Matches(text))
        {
            if (match.Groups["method"] is { Success: true } method)
            {
                methods.Add(method.Value);
            }
            else
            {
                var path = match.Groups["path"].Value.TrimEnd('.', ':', ';');
                routes.AddRange(methods.DefaultIfEmpty().Select(verb => new Route(NameOf(verb), path)));
                methods.Clear();
            }
        }

        routes.AddRange(methods.Select(method => new Route(NameOf(method), null)));
        return [.. routes.Distinct().Where(route => route is not { Method: null, Path: null })];
    }

    /// <summary>Whether a text is routes and nothing else: the label of a box that stands for a route.</summary>
    public static bool IsWhole(string text) =>
        TokenPattern.IsMatch(text)
        && TokenPattern.Replace(text, "").All(c => char.IsWhiteSpace(c) || c is ',' or '|' or '/' or '·' or ';' or '"');

    /// <summary>The name of a host in a text, null where there is none.</summary>
    public static string? FindHost(string text) =>
        HostPattern.Match(text) is { Success: true } match ? match.Groups["host"].Value : null;

    /// <summary>
    /// The name of a zone in a text that is about one, whatever it ends in: <c>corp.example</c>.
    /// </summary>
    public static string? FindDomain(string text) =>
        DomainPattern.Match(text) is { Success: true } match
            ? match.Groups["domain"].Value.ToLowerInvariant()
            : null;

    private static string? NameOf(string? method) => method is null or "ANY" ? null : method;

    [GeneratedRegex(
        @"(?<![\w./@-])(https?://)?(?<host>(\*\.)?([a-z0-9-]{1,63}\.){2,8}[a-z]{2,18}"
        + @"|[a-z0-9-]{1,63}\.(com|org|net|io|dev|app|cloud|de|fr|es|pt|br|jp|cn|kr|uk|eu))(?![\w.@-])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex HostPattern { get; }

    [GeneratedRegex(
        @"(?<![\w./@-])(https?://)?(\*\.)?"
        + @"(?<domain>([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,18})(?![\w@-]|\.\w)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DomainPattern { get; }

    [GeneratedRegex(
        @"\b(?<method>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY)\b"
        + @"|(?<=^|[\s(,""])(?<path>/[A-Za-z0-9_*{:][^\s,()""]{0,200}|/\*?)(?=$|[\s,)""])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex TokenPattern { get; }
}
