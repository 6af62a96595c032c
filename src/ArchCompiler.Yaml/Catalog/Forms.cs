using System.Text.RegularExpressions;

namespace ArchCompiler.Yaml.Catalog;

/// <summary>The forms that names in catalog files must have.</summary>
internal static class Forms
{
    public static bool IsKebab(string text) => IsWords(text, '-', char.IsAsciiLetterLower);

    public static bool IsSnake(string text) => IsWords(text, '_', char.IsAsciiLetterLower);

    public static bool IsUpperSnake(string text) => IsWords(text, '_', char.IsAsciiLetterUpper);

    public static bool IsCamel(string text) =>
        text.Length > 0 && char.IsAsciiLetterLower(text[0]) && text.All(char.IsAsciiLetterOrDigit);

    /// <summary>Lower case, with single spaces: as a cleaned label is compared.</summary>
    public static bool IsAlias(string text) =>
        text.Length > 0
        && string.Equals(text, text.ToLowerInvariant(), StringComparison.Ordinal)
        && !text.StartsWith(' ')
        && !text.EndsWith(' ')
        && !text.Contains("  ", StringComparison.Ordinal);

    /// <summary><c>service:Verb</c>, where the verb may end in <c>*</c> but not be one.</summary>
    public static bool IsAction(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && text[..colon].All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && colon + 1 < text.Length
            && char.IsAsciiLetterUpper(text[colon + 1]) | text[(colon + 1)..] is "connect"
            && text.AsSpan(colon + 1).TrimEnd('*').IndexOfAnyExcept(Letters) < 0
            && text.Count(c => c == '*') <= 1;
    }

    /// <summary><c>name.amazonaws.com</c>.</summary>
    public static bool IsPrincipal(string text) =>
        text.EndsWith(".amazonaws.com", StringComparison.Ordinal)
        && text[..^".amazonaws.com".Length] is { Length: > 0 } name
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.');

    /// <summary>A regular expression.</summary>
    public static bool IsRegex(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary><c>provider_type</c>.</summary>
    public static bool IsTerraformType(string text) => IsSnake(text) && text.Contains('_', StringComparison.Ordinal);

    /// <summary><c>Vendor::Service::Type</c>.</summary>
    public static bool IsCloudFormationType(string text) =>
        text.Split("::") is { Length: 3 } parts
            && parts.All(part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit));

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private static bool IsWords(string text, char separator, Func<char, bool> isLetter) =>
        text.Length > 0
        && isLetter(text[0])
        && text.Split(separator).All(word => word.Length > 0 && word.All(c => isLetter(c) || char.IsAsciiDigit(c)));
}
