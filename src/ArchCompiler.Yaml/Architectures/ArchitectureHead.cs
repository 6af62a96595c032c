namespace ArchCompiler.Yaml.Architectures;

/// <summary>
/// Tells an architecture from other YAML by its first key, without reading the rest: a folder may hold thousands of
/// files that are none of ours.
/// </summary>
internal static class ArchitectureHead
{
    /// <summary>The key, whose value is the version of the form.</summary>
    public const string Key = "archc";

    /// <summary>Whether the first key of a text is <c>archc</c>.</summary>
    public static bool Begins(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny('\r', '\n');
            var line = (end < 0 ? rest : rest[..end]).Trim();
            if (line.StartsWith("---", StringComparison.Ordinal))
            {
                line = line[3..].TrimStart();
            }

            if (!line.IsEmpty && line[0] is not ('#' or '%'))
            {
                return IsKey(line);
            }

            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return false;
    }

    private static bool IsKey(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart("{ \t");
        var quote = text is ['"' or '\'', ..] ? text[..1] : [];
        text = text[quote.Length..];
        if (!text.StartsWith(Key, StringComparison.Ordinal))
        {
            return false;
        }

        text = text[Key.Length..];
        return text.StartsWith(quote, StringComparison.Ordinal)
            && text[quote.Length..].TrimStart(" \t") is [':', ..];
    }
}
