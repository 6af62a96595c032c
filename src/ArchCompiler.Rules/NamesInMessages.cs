using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules;

/// <summary>How messages name several services without growing with the diagram.</summary>
internal static class NamesInMessages
{
    private const int Most = 4;

    /// <summary>A number with its unit: <c>1 day</c>, <c>14 days</c>.</summary>
    public static string Count(decimal number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");

    extension(ImmutableArray<Service> services)
    {
        /// <summary>The first few by name, the rest by number: <c>'A', 'B' and 3 more</c>.</summary>
        public string NameAll()
        {
            var shown = services.Length <= Most ? services : services[..(Most - 1)];
            var names = shown.Select(s => $"'{s.DrawnName}'").ToImmutableArray();
            return services.Length > Most ? $"{string.Join(", ", names)} and {services.Length - shown.Length} more"
                : names is [var only] ? only
                : $"{string.Join(", ", names[..^1])} and {names[^1]}";
        }
    }
}
