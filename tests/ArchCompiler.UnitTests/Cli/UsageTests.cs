using ArchCompiler.Cli;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli;

/// <summary>Every documented form of every command, and what is said of a form that is wrong.</summary>
public sealed class UsageTests
{
    private const string Drawing = "flowchart LR\n  users((Users)) --> fn[Lambda]\n";

    private readonly TestHost host = new();

    public static TheoryData<string, string> PathlessForms()
    {
        TheoryData<string, string> forms = [];
        foreach (var place in new[] { "empty", "files", "project", "subfolder" })
        {
            foreach (var form in new[] { "validate", "fix", "fix --diff", "config", "config --resolved" })
            {
                forms.Add(place, form);
            }

            foreach (var form in new[]
            {
                "validate --format json", "validate --fail-on never --show defaults --color never --select SEC",
                "explain REL002", "explain database-without-standby", "rules", "services", "schema", "schema project",
                "templates list", "templates show terraform/queue", "--help", "--version", "validate --help",
            })
            {
                forms.Add(place, form);
            }
        }

        return forms;
    }

    [Theory]
    [MemberData(nameof(PathlessForms))]
    public void A_form_without_a_path_works_wherever_it_is_run(string place, string form)
    {
        Stand(place);

        host.Run(form.Split(' ')).ShouldBeOneOf([ExitCode.Fine, ExitCode.Findings], form + "\n" + host.Error);

        host.Error.ShouldNotContain("bug in archc");
    }

    [Fact]
    public void In_a_subfolder_the_whole_project_is_meant_and_spoken_of_from_there()
    {
        Stand("subfolder");

        host.Run("validate", "--format", "json");
        host.Output.ShouldContain("\"file\": \"../shop.mmd\"");

        host.Run("config").ShouldBe(ExitCode.Fine);
        host.Output.ShouldContain("../shop.mmd\n  name: shop  (../archc.yaml)");

        host.Run("explain", "fn").ShouldBe(ExitCode.Fine, host.Error);
        host.Output.ShouldContain("../shop.mmd:2:");
    }

    [Fact]
    public void An_empty_folder_is_no_clean_bill()
    {
        host.Run("validate").ShouldBe(ExitCode.Fine);

        host.Output.ShouldBe("Nothing was checked\n");
        host.Error.ShouldBe("archc: there is no diagram below '.'; nothing to check.\n");
    }

    [Theory]
    [InlineData("graph .")]
    [InlineData("syntax .")]
    [InlineData("convert .")]
    [InlineData("generate . -o out")]
    [InlineData("explain fn")]
    [InlineData("templates model terraform/queue .")]
    public void Where_a_diagram_is_needed_an_empty_folder_ends_with_4(string form)
    {
        host.Run(form.Split(' ')).ShouldBe(ExitCode.Unreadable);

        host.Error.ShouldStartWith("archc: there is no diagram below '.'.\n");
    }

    [Theory]
    [InlineData("validate gone.mmd")]
    [InlineData("validate gone.mmd clean.mmd")]
    [InlineData("validate gone/")]
    [InlineData("validate notes.txt")]
    [InlineData("fix gone.mmd")]
    [InlineData("config gone.mmd")]
    [InlineData("explain fn gone.mmd")]
    [InlineData("graph gone.mmd")]
    [InlineData("convert gone.mmd")]
    [InlineData("convert gone.mmd --diagram 3")]
    [InlineData("generate gone.mmd -o out")]
    [InlineData("templates model terraform/queue gone.mmd")]
    public void A_file_that_is_not_there_is_named_and_ends_with_4(string form)
    {
        host.Files["clean.mmd"] = "flowchart LR\n  users((Users))\n";
        host.Files["notes.txt"] = "A note.";

        host.Run(form.Split(' ')).ShouldBe(ExitCode.Unreadable);

        host.Error.ShouldMatch("'(gone(.mmd)?' does not exist|notes.txt' has no ending)");
        host.Output.ShouldNotContain("No findings");
    }

    [Fact]
    public void What_was_not_read_stands_in_the_report()
    {
        host.Run("validate", "gone.mmd").ShouldBe(ExitCode.Unreadable);
        host.Output.ShouldBe("1 input could not be read\n");

        host.Run("validate", "gone.mmd", "--format", "json").ShouldBe(ExitCode.Unreadable);
        host.Output.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
            .ShouldContain("\"unread\":[{\"file\":\"gone.mmd\",\"problem\":\"'gone.mmd'doesnotexist.\"}]");
    }

    [Theory]
    [InlineData("nosuch")]
    [InlineData("validate --nosuch", "'--nosuch'")]
    [InlineData("validate shop.mmd --formt json", "did you mean '--format'?")]
    [InlineData("validate -x shop.mmd", "'-x'")]
    [InlineData("validate --version", "'--version'")]
    [InlineData("fix --env dev shop.mmd", "'--env'")]
    [InlineData("config --resolve shop.mmd", "did you mean '--resolved'?")]
    [InlineData("explain --nosuch shop.mmd", "'--nosuch'")]
    [InlineData("explain fn --nosuch", "'--nosuch'")]
    [InlineData("graph --nosuch", "'--nosuch'")]
    [InlineData("syntax --format json shop.mmd", "'--format'")]
    [InlineData("generate --nosuch -o out", "'--nosuch'")]
    [InlineData("templates model terraform/queue --nosuch", "'--nosuch'")]
    [InlineData("convert --nosuch", "'--nosuch'")]
    [InlineData("rules --nosuch")]
    [InlineData("services more")]
    [InlineData("schema nosuch")]
    [InlineData("explain")]
    [InlineData("explain REL02 shop.mmd", "Did you mean 'REL002'?")]
    [InlineData("graph")]
    [InlineData("syntax")]
    [InlineData("convert")]
    [InlineData("convert shop.mmd more.mmd")]
    [InlineData("convert shop.mmd --to nosuch")]
    [InlineData("convert shop.mmd --diagram one", "'one' is no number of a diagram")]
    [InlineData("convert shop.mmd --diagram 0")]
    [InlineData("convert shop.mmd --diagram 2")]
    [InlineData("generate shop.mmd")]
    [InlineData("generate -o out")]
    [InlineData("generate shop.mmd -o out -o out")]
    [InlineData("generate shop.mmd -o out -t nosuch")]
    [InlineData("generate shop.mmd -o out -t ,", "names nothing")]
    [InlineData("generate shop.mmd -o out --date today")]
    [InlineData("generate shop.mmd -o out --templates nosuch")]
    [InlineData("templates")]
    [InlineData("templates show nosuch")]
    [InlineData("templates eject")]
    [InlineData("validate shop.mmd --format")]
    [InlineData("validate shop.mmd --format nosuch")]
    [InlineData("validate shop.mmd --format json=")]
    [InlineData("validate shop.mmd --select NOSUCH", "no rule is called 'NOSUCH'")]
    [InlineData("validate shop.mmd --select ,", "names nothing")]
    [InlineData("validate shop.mmd --select SEC --ignore SEC", "--ignore takes back")]
    [InlineData("validate shop.mmd --fail-on nosuch")]
    [InlineData("validate shop.mmd --fail-on error --fail-on note")]
    [InlineData("validate shop.mmd --show nosuch")]
    [InlineData("validate shop.mmd --env nosuch", "no environments")]
    public void A_wrong_form_says_what_is_wrong_and_ends_with_2(string form, string said = "")
    {
        host.Files["shop.mmd"] = Drawing;

        host.Run(form.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(ExitCode.Usage, host.Output);

        host.Error.ShouldStartWith("archc: ");
        host.Error.ShouldContain(said);
        host.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("validate", "")]
    [InlineData("fix", "")]
    [InlineData("config", "")]
    [InlineData("explain", "fn", "")]
    [InlineData("explain", "")]
    [InlineData("graph", "")]
    [InlineData("syntax", " ")]
    [InlineData("convert", "")]
    [InlineData("convert", "shop.mmd", "-o", "")]
    [InlineData("generate", "shop.mmd", "-o", "")]
    [InlineData("generate", "shop.mmd", "-o", "out", "--templates", "")]
    [InlineData("validate", "shop.mmd", "--select", "")]
    [InlineData("validate", "shop.mmd", "--env", "")]
    [InlineData("validate", "-", "--stdin-filename", "")]
    [InlineData("templates", "eject", "terraform/queue", "")]
    public void An_empty_word_is_no_path_and_no_value(params string[] form)
    {
        host.Files["shop.mmd"] = Drawing;

        host.Run(form).ShouldBe(ExitCode.Usage, host.Output + host.Error);

        host.Error.ShouldContain("archc: ");
        host.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_path_that_looks_like_an_option_stands_after_two_dashes()
    {
        host.Files["--shop.mmd"] = Drawing;

        host.Run("syntax", "--", "--shop.mmd").ShouldBe(ExitCode.Fine, host.Error);
        host.Run("explain", "fn", "--", "--shop.mmd").ShouldBe(ExitCode.Fine, host.Error);
    }

    [Fact]
    public void A_path_that_begins_with_an_at_sign_is_a_path()
    {
        host.Files["@shop.mmd"] = Drawing;

        host.Run("syntax", "@shop.mmd").ShouldBe(ExitCode.Fine, host.Error);
        host.Run("syntax", "@gone.mmd").ShouldBe(ExitCode.Unreadable, host.Error);
    }

    [Fact]
    public void A_mistake_in_the_project_file_is_told_though_there_is_no_diagram()
    {
        host.Files["archc.yaml"] = "nme: shop\n";

        foreach (var form in new[] { "validate", "fix", "config" })
        {
            host.Run(form).ShouldBe(ExitCode.Usage);
            host.Error.ShouldContain("'nme' is not known here");
            host.Output.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("validate -")]
    [InlineData("validate - - shop.mmd")]
    [InlineData("fix -")]
    [InlineData("fix - --diff")]
    [InlineData("config -")]
    [InlineData("explain fn -")]
    [InlineData("graph -")]
    [InlineData("syntax -")]
    [InlineData("convert -")]
    [InlineData("generate - -o out -t docs")]
    [InlineData("templates model terraform/function -")]
    public void Standard_input_is_a_drawing_for_every_command(string form)
    {
        host.Files["shop.mmd"] = Drawing;
        host.Input = Drawing;
        host.Run(form.Split(' ')).ShouldBeOneOf(ExitCode.Fine, ExitCode.Findings);
        host.Error.ShouldNotContain("bug in archc");

        host.Input = "";
        host.Run(form.Split(' ')).ShouldBeOneOf(form.StartsWith("fix", StringComparison.Ordinal)
            ? [ExitCode.Fine, ExitCode.Unreadable]
            : [ExitCode.Unreadable]);
        host.Output.ShouldNotContain("No findings");
    }

    [Fact]
    public void An_output_that_takes_nothing_is_no_fault_of_ours()
    {
        using FullDisk output = new();
        using StringWriter error = new();

        ArchcCommand.Run(["services"], new(host.Files, Stream.Null, output, error, _ => null, host.Today))
            .ShouldBe(ExitCode.Usage);

        error.ToString().ShouldContain("No space left");
    }

    private void Stand(string place)
    {
        host.Files["/project/.git/HEAD"] = "ref";
        if (place is "files" or "project" or "subfolder")
        {
            host.Files["/project/shop.mmd"] = Drawing;
        }

        if (place is "project" or "subfolder")
        {
            host.Files["/project/archc.yaml"] = "name: shop\n";
        }

        if (place is "subfolder")
        {
            host.Files["/project/deep/notes.md"] = "Notes.\n";
            host.Files.CurrentFolder = "/project/deep";
        }
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Flush() => throw new IOException("No space left");
    }
}
