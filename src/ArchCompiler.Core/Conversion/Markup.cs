using System.Net;
using System.Text.RegularExpressions;

namespace ArchCompiler.Core.Conversion;

/// <summary>
/// Labels are HTML in every notation. Notations differ in how they write a character that is theirs, so that a text is
/// passed on with each character as itself, but for the three that HTML needs.
/// </summary>
internal static partial class Markup
{
    /// <summary>The text with entities decoded.</summary>
    public static string Plain(string html) => Entity().Replace(html, match => WebUtility.HtmlDecode(match.Value) switch
    {
        "<" => "&lt;",
        ">" => "&gt;",
        "&" => "&amp;",
        var decoded => decoded,
    });

    /// <summary>The text with its tags to be read, but for those that end a line.</summary>
    public static string Text(string html) => Tag().Replace(html, "&lt;");

    [GeneratedRegex("<(?!br */?>)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
