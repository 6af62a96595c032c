using System.Text.RegularExpressions;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>
/// Regions in a configuration: a provider each. A template writes its resources as for one region; the provider of
/// another is put into them here, so that none can be forgotten.
/// </summary>
internal static partial class Regional
{
    /// <summary>The provider of a region; empty for the one without an alias.</summary>
    public static string ProviderOf(PlanScope scope) => scope.Alias.Length == 0 ? "" : $"aws.{scope.Alias}";

    /// <summary>The end of a name that stands once for each region.</summary>
    public static string Mark(PlanScope scope) => scope.Alias.Length == 0 ? "" : $"_{scope.Alias}";

    /// <summary>The region of a construct between quotes.</summary>
    public static string TextOf(PlanScope scope) => scope.Kind switch
    {
        ScopeKind.Replica => "${var.replica_region}",
        ScopeKind.Region or ScopeKind.Edge => scope.Code ?? "",
        _ => "${var.region}",
    };

    /// <summary>A text with the provider of a region in each resource that names none.</summary>
    public static string Place(string text, PlanScope scope)
    {
        var provider = ProviderOf(scope);
        if (provider.Length == 0)
        {
            return text;
        }

        var heads = Head().Matches(text);
        System.Text.StringBuilder placed = new(text.Length + (heads.Count * 32));
        var from = 0;
        foreach (Match head in heads)
        {
            var body = head.Index + head.Length;
            placed.Append(text, from, body - from);
            from = body;
            var end = text.IndexOf("\n}", body, StringComparison.Ordinal);
            if (IsRegional(head.Groups["type"].Value) && !Stated().IsMatch(text[body..(end < 0 ? text.Length : end)]))
            {
                placed.Append("\n  provider = ").Append(provider);
            }
        }

        return placed.Append(text, from, text.Length - from).ToString();
    }

    // What AWS has one of for all regions is the same through any provider.
    private static bool IsRegional(string type) =>
        !type.StartsWith("aws_iam_", StringComparison.Ordinal)
        && !type.StartsWith("aws_route53_", StringComparison.Ordinal)
        && !type.StartsWith("aws_cloudfront_", StringComparison.Ordinal);

    [GeneratedRegex(
        """^(?:resource|data|ephemeral)\s+"(?<type>aws_[a-z0-9_]+)"\s+"[^"\n]*"\s*\{""", RegexOptions.Multiline)]
    private static partial Regex Head();

    [GeneratedRegex("""^\s*provider\s*=""", RegexOptions.Multiline)]
    private static partial Regex Stated();
}
