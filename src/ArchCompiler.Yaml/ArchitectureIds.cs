namespace ArchCompiler.Yaml;

/// <summary>What the YAML form takes for an id: a word that no notation would tear apart.</summary>
public static class ArchitectureIds
{
    private const string Never = "()[]{}<>|;";

    /// <summary>Whether a text is an id.</summary>
    public static bool IsId(string text) =>
        !string.IsNullOrEmpty(text)
        && !text.Any(c => char.IsWhiteSpace(c)
            || char.IsControl(c)
            || char.IsSurrogate(c)
            || Never.Contains(c, StringComparison.Ordinal));
}
