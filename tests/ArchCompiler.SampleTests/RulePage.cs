using System.Collections.Immutable;
using ArchCompiler.Rules;

namespace ArchCompiler.SampleTests;

/// <summary>A page under <c>docs/rules</c>, as far as tests read it: the diagrams under its headings.</summary>
internal sealed record RulePage(ImmutableArray<string> Lines)
{
    /// <summary>The page of a rule.</summary>
    public static RulePage Of(string id) =>
        new([.. RulePages.Read(BuiltInRules.All.Single(rule => rule.Info.Id == id).Info)
            .ReplaceLineEndings("\n")
            .Split('\n')]);

    /// <summary>The <c>mermaid</c> blocks under a heading of the second level.</summary>
    public ImmutableArray<string> Blocks(string heading)
    {
        var section = Lines.SkipWhile(line => line != $"## {heading}")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));
        var blocks = ImmutableArray.CreateBuilder<string>();
        List<string>? open = null;
        foreach (var line in section)
        {
            if (open is null)
            {
                open = line.StartsWith("```mermaid", StringComparison.Ordinal) ? [] : null;
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                blocks.Add(string.Join('\n', open) + "\n");
                open = null;
            }
            else
            {
                open.Add(line);
            }
        }

        return blocks.ToImmutable();
    }
}
