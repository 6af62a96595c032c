using System.Collections.Immutable;
using System.Text;

namespace ArchCompiler.Cli.Usage;

/// <summary>Writes the page that <c>man archc</c> shows, in the macros of man(7).</summary>
internal static class ManPage
{
    private static readonly ImmutableArray<Term> ExitCodes =
    [
        new("0", "All is fine."),
        new("1", "Something was found at or above --fail-on, or something drawn is left out of what is written."),
        new("2", "Wrong usage or configuration, or a file that is in the way or cannot be written."),
        new("3", "--check: what stands differs from what would be written."),
        new("4", "An input cannot be read as a diagram."),
        new("70", "A bug in archc; what to report is printed."),
    ];

    private static readonly ImmutableArray<Term> Variables =
    [
        new("NO_COLOR", "Where it is set, nothing is coloured unless --color asks for it."),
        new("FORCE_COLOR", "Where it is set and not 0, what is printed is coloured even in a pipe."),
        new("CI", "Where it is set, no progress is shown."),
    ];

    /// <summary>The page of some commands.</summary>
    public static string Write(IEnumerable<CommandPage> pages)
    {
        var all = pages.ToList();
        var root = all.First(page => page.IsRoot);
        var version = typeof(ManPage).Assembly.GetName().Version?.ToString(3);
        StringBuilder text = new($".\\\" Written by 'archc man'; docs/archc.1 is checked against it.\n");
        text.Append($".TH ARCHC 1 \"\" \"archc {version}\" \"User Commands\"\n.SH NAME\narchc \\- ");
        text.Append($"{Escape("compile a Mermaid drawing of a cloud architecture")}\n");
        text.Append($".SH SYNOPSIS\n.B archc\n.I COMMAND\n.RI [ OPTIONS ]\n.SH DESCRIPTION\n{Line(root.Description)}");
        text.Append(".SH COMMANDS\n");
        foreach (var page in all.Where(page => !page.IsRoot))
        {
            Write(text, page);
        }

        Write(text, "OPTIONS", root.Options);
        Write(text, "EXIT STATUS", ExitCodes);
        Write(text, "ENVIRONMENT", Variables);
        Write(text, "FILES", [new("archc.yaml", "What holds for all diagrams below it; archc config prints it.")]);
        text.Append(".SH EXAMPLES\n");
        Write(text, root.Examples);
        return text.ToString();
    }

    private static void Write(StringBuilder text, CommandPage page)
    {
        text.Append($".SS {Escape(page.Path)}\n{Line(page.Description + ".")}.PP\n.B {Escape(page.Usage)}\n");
        foreach (var term in page.Arguments.Concat(page.Options))
        {
            Write(text, term);
        }

        if (!page.Examples.IsEmpty)
        {
            text.Append(".PP\nExamples:\n");
            Write(text, page.Examples);
        }
    }

    private static void Write(StringBuilder text, string title, ImmutableArray<Term> terms)
    {
        text.Append($".SH {title}\n");
        foreach (var term in terms)
        {
            Write(text, term);
        }
    }

    private static void Write(StringBuilder text, Term term) =>
        text.Append($".TP\n.B {Escape(term.Name)}\n{Line(term.Meaning)}");

    private static void Write(StringBuilder text, ImmutableArray<Example> examples)
    {
        foreach (var example in examples)
        {
            text.Append($".PP\n.EX\n    {Escape(example.Line)}\n.EE\n.RS 8\n{Line(example.Meaning)}.RE\n");
        }
    }

    private static string Line(string text) => Escape(text) + "\n";

    // A dot or an apostrophe first on a line would be a request, and a hyphen may be broken at or be set as a dash.
    private static string Escape(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal)
            .Replace("-", "\\-", StringComparison.Ordinal)
            .Replace("\"", "\\(dq", StringComparison.Ordinal)
            .Replace("…", "...", StringComparison.Ordinal);
        return escaped is ['.' or '\'', ..] ? "\\&" + escaped : escaped;
    }
}
