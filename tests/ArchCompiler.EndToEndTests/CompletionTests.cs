using Shouldly;
using Xunit;

namespace ArchCompiler.EndToEndTests;

/// <summary>What a shell completes.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("archc vali", "validate")]
    [InlineData("archc validate --fo", "--format")]
    [InlineData("archc completion f", "fish")]
    public void Bash_completes_what_archc_knows(string line, string expected)
    {
        folder.Put("complete.sh", """
            archc() { $ARCHC "$@"; }
            eval "$(archc completion bash)"
            COMP_LINE=$1 COMP_POINT=${#1} COMP_WORDS=($1) COMP_CWORD=$(($(wc -w <<<"$1") - 1))
            _archc
            printf '%s\n' "${COMPREPLY[@]}"
            """);

        var run = ArchcProcess.Shell(folder.Root, $"bash complete.sh '{line}'");

        run.Output.Split('\n').ShouldContain(expected, run.Error);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Every_shell_has_a_script(string shell) =>
        ArchcProcess.Run(folder.Root, "completion", shell).Output.ShouldContain("[suggest:");

    [Fact]
    public void A_shell_that_is_not_known_is_said() =>
        ArchcProcess.Run(folder.Root, "completion", "csh").ExitCode.ShouldBe(2);

    [Fact]
    public void Archc_alone_says_what_there_is()
    {
        var run = ArchcProcess.Run(folder.Root);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("validate");
        run.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("validat", "there is no command 'validat'; did you mean 'validate'?")]
    [InlineData("xyzzyx", "there is no command 'xyzzyx'; there are init, validate, generate")]
    public void A_command_that_is_none_is_said_with_what_was_meant(string word, string expected)
    {
        var run = ArchcProcess.Run(folder.Root, word, "a.mmd");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(expected);
    }
}
