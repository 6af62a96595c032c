namespace ArchCompiler.Yaml;

/// <summary>How far YAML may go before it is taken for an attack or a slip.</summary>
internal static class YamlLimits
{
    /// <summary>Deepest nesting of lists and mappings, aliases followed.</summary>
    public const int Depth = 100;

    /// <summary>Most values that all aliases and merges of a document may stand for together.</summary>
    public const int AliasedValues = 100_000;
}
