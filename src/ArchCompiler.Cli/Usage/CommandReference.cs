using System.Collections.Immutable;
using System.Text;

namespace ArchCompiler.Cli.Usage;

/// <summary>Writes the reference of commands in Markdown.</summary>
internal static class CommandReference
{
    /// <summary>The reference of some commands.</summary>
    public static string Write(IEnumerable<CommandPage> pages)
    {
        StringBuilder text = new();
        foreach (var page in pages.Where(page => !page.IsRoot))
        {
            text.Append($"## `{page.Path}`\n\n{page.Description}.\n\n```text\n{page.Usage}\n```\n\n");
            Write(text, "argument", page.Arguments);
            Write(text, "option", page.Options);
            if (!page.Examples.IsEmpty)
            {
                text.Append("```sh\n");
                foreach (var example in page.Examples)
                {
                    text.Append($"{example.Line}  # {example.Meaning}\n");
                }

                text.Append("```\n\n");
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, string sort, ImmutableArray<Term> terms)
    {
        if (terms.IsEmpty)
        {
            return;
        }

        text.Append($"| {sort} | meaning |\n|---|---|\n");
        foreach (var term in terms)
        {
            text.Append($"| `{Cell(term.Name)}` | {Cell(term.Meaning)} |\n");
        }

        text.Append('\n');
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
