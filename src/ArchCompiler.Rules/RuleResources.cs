namespace ArchCompiler.Rules;

/// <summary>The files that the rules carry in their assembly.</summary>
internal static class RuleResources
{
    public static Stream Open(string name) =>
        typeof(RuleResources).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"'{name}' is missing from the assembly.");
}
