using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ArchCompiler.Reporting;

/// <summary>
/// What tells one finding from another in the next run too: its rule and file, and the drawn ids that it is about,
/// which survive moved lines; its message where it is about no drawn element. Of several alike the order counts.
/// </summary>
internal static class Fingerprints
{
    /// <summary>A fingerprint for each item, in their order: 32 hexadecimal digits.</summary>
    public static ImmutableArray<string> Of(IEnumerable<ReportItem> items)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        return
        [
            .. items.Select(item =>
            {
                var key = KeyOf(item);
                var count = seen[key] = seen.GetValueOrDefault(key) + 1;
                return Hash(count == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}\n{count}"));
            }),
        ];
    }

    private static string KeyOf(ReportItem item)
    {
        var (source, diagnostic) = item;
        var about = diagnostic.Subject.Ids.IsEmpty
            ? diagnostic.Message
            : string.Join('\n', diagnostic.Subject.Ids.Order(StringComparer.Ordinal));
        return $"{diagnostic.Id}\n{FileUri.Relative(source.Path)}\n{ReportWords.Of(diagnostic.Subject.Type)}\n{about}";
    }

    private static string Hash(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
}
