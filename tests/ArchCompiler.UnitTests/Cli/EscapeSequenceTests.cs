using System.Text.Json;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli;

/// <summary>No text of a drawing, a project file, a file's name or an argument makes a terminal do anything.</summary>
public sealed class EscapeSequenceTests
{
    private const string Escape = "\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e\u200f\u0008\u007f";

    private const string Drawing =
        $"---\ntitle: \"T {Escape} t\"\n---\nflowchart LR\n"
        + $"  subgraph net[\"VPC {Escape}\"]\n    fn[\"Lambda {Escape} x\"]\n  end\n"
        + $"  fn -->|\"Write {Escape}\"| q[(\"DynamoDB {Escape}\")]\n"
        + $"  fn --> what{Escape}[\"Thing {Escape}\"]\n  q --> m[\"Amazon Macie {Escape}\"]\n"
        + $"  fn --> n{Escape} & o\n  %% archc: fn memory=\"{Escape}\"\n"
        + $"  %% archc: waive REL {Escape} reason=\"{Escape}\"\n";

    private const string Yaml =
        "archc: 1\nname: \"x \\e[31m\"\nservices:\n  fn: { kind: lambda, title: \"a \\e]0;x\\a \\u009b31m\" }\n"
        + "  db: { kind: nothing\\e, title: \"\\u202e\" }\nrelations:\n  - { from: fn, to: \"d\\eb\" }\n";

    private const string Project =
        $"name: shop\nexclude: [\"x{Escape}y\"]\nvariables:\n  a{Escape}: \"b{Escape}\"\n";

    public static TheoryData<string> Commands { get; } =
    [
        "validate @", "validate @ --color always", "validate @ --show defaults", "validate @ --format json",
        "validate no\u001b[31mthing.mmd", "validate --sel\u001b[31mect x", "validate @ --select \u001b[31m",
        "generate @ -o out\u001b[31m", "generate @ -o out --check", "generate @ -o out --format json",
        "generate @ -o out -t \u001b[1m",
        "fix @ --diff", "fix @ --unsafe-fixes --diff", "fix @ --unsafe-fixes", "fix -",
        "explain fn @", "explain q @", "explain fn->q @", "explain m @", "explain net @", "explain \u001b[31m @",
        "graph @ --format json", "graph @ --format mermaid", "graph @ --format dot",
        "syntax @", "convert @ --to yaml", "convert @ --to mermaid", "config @", "config --resolved",
        "templates model terraform/function @", "templates show \u001b[31m", "nonsense\u001b[31m",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Nothing_reaches_a_terminal_as_a_command(string line)
    {
        foreach (var file in new[] { "a\u001b[32m\u202eb.mmd", "c.yaml" })
        {
            TestHost host = new() { IsTerminal = true, Input = Drawing };
            host.Files[file] = file.EndsWith("yaml", StringComparison.Ordinal) ? Yaml : Drawing;

            host.Run([.. line.Split(' ').Select(word => word == "@" ? file : word)]);

            Unsafe(host.Output).ShouldBeEmpty(host.Output);
            Unsafe(host.Error).ShouldBeEmpty(host.Error);
        }
    }

    [Theory]
    [InlineData("validate a.mmd")]
    [InlineData("config --resolved")]
    [InlineData("generate a.mmd -o out")]
    public void Nor_does_a_project_file(string line)
    {
        TestHost host = new() { IsTerminal = true };
        host.Files["a.mmd"] = Drawing;
        host.Files["archc.yaml"] = Project;

        host.Run(line.Split(' '));

        Unsafe(host.Output + host.Error).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("explain fn a.mmd")]
    [InlineData("validate a.mmd")]
    [InlineData("config a.mmd")]
    public void What_people_read_is_harmless_in_a_file_too(string line)
    {
        TestHost host = new();
        host.Files["a.mmd"] = Drawing;

        host.Run(line.Split(' '));

        Unsafe(host.Output + host.Error).ShouldBeEmpty();
    }

    [Fact]
    public void A_product_for_a_machine_is_what_it_is()
    {
        TestHost host = new();
        host.Files["a.mmd"] = Drawing.Replace("  fn --> n", "  A &B --> n", StringComparison.Ordinal);

        host.Run("fix", "a.mmd", "--diff");

        host.Output.ShouldContain(Escape);
    }

    [Fact]
    public void Json_is_json_on_a_terminal()
    {
        TestHost host = new() { IsTerminal = true };
        host.Files["a.mmd"] = Drawing;

        host.Run("graph", "a.mmd");

        JsonDocument.Parse(host.Output).RootElement.GetProperty("title").GetString().ShouldNotBeNull().ShouldContain("\u202e");
    }

    [Fact]
    public void An_escape_is_shown_as_what_it_is()
    {
        TestHost host = new() { IsTerminal = true };

        host.Run("validate", "a\u001b[31m\u202eb.mmd");

        host.Error.ShouldContain(@"'a\u001b[31m\u202eb.mmd' does not exist.");
    }

    /// <summary>What a terminal would obey, but for the colours that archc itself gives.</summary>
    private static IEnumerable<string> Unsafe(string text)
    {
        foreach (var colour in new[] { "0", "1", "32", "1;31", "1;33", "1;36" })
        {
            text = text.Replace($"\u001b[{colour}m", "", StringComparison.Ordinal);
        }

        return text.Where(sign => sign is not ('\n' or '\t')
                && (char.IsControl(sign) || sign is '\u200e' or '\u200f' or '\u061c' or (>= '\u202a' and <= '\u202e')
                    or (>= '\u2066' and <= '\u2069')))
            .Select(sign => $"{(int)sign:x4}")
            .Distinct(StringComparer.Ordinal);
    }
}
