using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules;

/// <summary>The page of each rule, which explains it and is its first test.</summary>
public static class RulePages
{
    /// <summary>Where a rule's page stands in the repository.</summary>
    public static string PathOf(RuleInfo rule) => $"docs/rules/{FileOf(rule)}";

    /// <summary>The page as Markdown.</summary>
    public static string Read(RuleInfo rule)
    {
        using var reader = new StreamReader(RuleResources.Open(FileOf(rule)));
        return reader.ReadToEnd();
    }

    private static string FileOf(RuleInfo rule) => $"{rule.Id}-{rule.Name}.md";
}
