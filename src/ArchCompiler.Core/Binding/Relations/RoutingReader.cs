using System.Text.RegularExpressions;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>Reads who of several answers: "primary", "80 %", "latency eu-west-1", "Germany", "rest of world".</summary>
internal sealed partial class RoutingReader(Words words)
{
    /// <summary>What a text says of it, null where it says nothing.</summary>
    public Routing? Read(string text, WaySigns signs)
    {
        var region = RegionPattern.Match(text) is { Success: true, Value: var code } ? code : null;
        return signs.Weight is { } weight ? new(RoutingPolicy.Weighted) { Weight = weight }
            : Has(signs, Sign.Latency) ? new(RoutingPolicy.Latency) { Region = region }
            : FindPlace(text, Has(signs, Sign.Location)) is { } place
                ? new(RoutingPolicy.Geolocation) { Place = place.Code, IsContinent = place.IsContinent }
            : Has(signs, Sign.Secondary) ? new(RoutingPolicy.Secondary)
            : Has(signs, Sign.Primary) ? new(RoutingPolicy.Primary)
            : Has(signs, Sign.Weighted) ? new(RoutingPolicy.Weighted)
            : Has(signs, Sign.Multivalue) ? new(RoutingPolicy.Multivalue)
            : null;
    }

    private static bool Has(WaySigns signs, Sign sign) => (signs.Signs & sign) is not Sign.None;

    /// <summary>
    /// A country or a continent: its name, or its code in capitals where the text is that alone or says that it is one.
    /// </summary>
    private PlaceWord? FindPlace(string text, bool isStated)
    {
        var line = WordLine.Parse(text);
        PlaceWord? rest = null;
        for (var i = 0; i < line.Words.Length; i++)
        {
            if (words.Places.FindLongest(line, i, out var last) is { } place)
            {
                if (place.Code != "*")
                {
                    return place;
                }

                rest = place;
                i = last;
            }
        }

        return rest ?? CodePattern.Matches(text)
            .Where(match => isStated || match.Length == text.Trim().Length)
            .Select(match => words.PlaceCodes.GetValueOrDefault(match.Value))
            .FirstOrDefault(found => found is not null);
    }

    [GeneratedRegex(@"\b[a-z]{2}(-[a-z]+){1,2}-[0-9]\b", RegexOptions.ExplicitCapture)]
    private static partial Regex RegionPattern { get; }

    [GeneratedRegex(@"\b[A-Z]{2}\b")]
    private static partial Regex CodePattern { get; }
}
