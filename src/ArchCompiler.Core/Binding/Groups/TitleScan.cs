using System.Text.RegularExpressions;

namespace ArchCompiler.Core.Binding.Groups;

/// <summary>Finds what stands in a title by its form alone: address ranges, region and zone codes.</summary>
internal static partial class TitleScan
{
    /// <summary>The first IPv4 range.</summary>
    public static string? FindCidr(string text) =>
        CidrPattern.Match(text) is { Success: true, Value: var cidr } ? cidr : null;

    /// <summary>The first region code, without a zone's letter.</summary>
    public static string? FindRegion(string text) =>
        CodePattern.Match(text) is { Success: true } match ? match.Groups["region"].Value.ToLowerInvariant() : null;

    /// <summary>The letter of the first zone code.</summary>
    public static string? FindZone(string text) =>
        CodePattern.Match(text) is { Success: true } match && match.Groups["zone"] is { Success: true, Value: var zone }
            ? zone.ToLowerInvariant()
            : null;

    /// <summary>The text without the codes of zones; codes of regions stay.</summary>
    public static string WithoutZones(string text) =>
        CodePattern.Replace(text, match => match.Groups["zone"].Success ? " " : match.Value);

    [GeneratedRegex(@"\b[0-9]{1,3}(\.[0-9]{1,3}){3}/[0-9]{1,2}\b", RegexOptions.ExplicitCapture)]
    private static partial Regex CidrPattern { get; }

    [GeneratedRegex(
        @"\b(?<region>[a-z]{2}(-gov|-isob?)?"
        + @"-(north|south|east|west|central|northeast|northwest|southeast|southwest)-[0-9])(?<zone>[a-z])?\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern { get; }
}
