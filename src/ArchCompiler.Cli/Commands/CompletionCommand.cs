using System.CommandLine;
using ArchCompiler.Cli.Usage;

namespace ArchCompiler.Cli.Commands;

/// <summary>
/// Prints what a shell sources to complete command lines. The script asks archc itself at each key, by the directive of
/// System.CommandLine (<c>[suggest:POSITION]</c>), so that it knows every command and option of the archc that runs.
/// </summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _archc() {
          local line=${COMP_LINE:0:COMP_POINT} words
          mapfile -t words < <(archc "[suggest:${#line}]" "$line" 2>/dev/null)
          mapfile -t COMPREPLY < <(compgen -W "${words[*]}" -- "${COMP_WORDS[COMP_CWORD]}")
        }
        complete -o default -F _archc archc

        """;

    private const string Zsh = """
        #compdef archc
        _archc() {
          local line=${(j: :)words[1,CURRENT]}
          local -a found=("${(@f)$(archc "[suggest:${#line}]" "$line" 2>/dev/null)}")
          compadd -a found
          _files
        }
        compdef _archc archc

        """;

    private const string Fish = """
        function __archc
          set -l line (commandline -cp)
          archc "[suggest:"(string length -- $line)"]" "$line" 2>/dev/null
        end
        complete -c archc -a "(__archc)"

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName archc -ScriptBlock {
          param($word, $line, $position)
          archc "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        Argument<string> shell = new("SHELL") { Description = "The shell: bash, zsh, fish or pwsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        ShownCommand command = new(
            "completion",
            "Print a shell's script that completes archc's command lines",
            new Example("eval \"$(archc completion bash)\"", "in ~/.bashrc"))
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            host.Output.Write(parsed.GetRequiredValue(shell) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                "fish" => Fish,
                _ => PowerShell,
            });
            return ExitCode.Fine;
        });
        return command;
    }
}
