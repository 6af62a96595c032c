using System.CommandLine;
using System.Text;
using ArchCompiler.Cli.Files;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Fixing;

namespace ArchCompiler.Cli.Commands;

/// <summary>Mends drawings by the fixes that findings offer: safe ones by themselves, others on request.</summary>
internal static class FixCommand
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        var paths = SharedOptions.Paths();
        Option<bool> isUnsafe = new("--unsafe-fixes")
        {
            Description = "Also apply fixes that decide something for you, such as a drawn edge",
        };
        Option<bool> diff =
            new("--diff") { Description = "Print what would change as a unified diff, and write nothing" };
        var inputName = SharedOptions.StandardInputName();
        Command command =
            new("fix", "Mend drawings by the fixes that findings offer") { paths, isUnsafe, diff, inputName };
        command.SetAction(parsed =>
        {
            Workspace workspace = new(host, parsed.GetValue(inputName));
            var session = Session.Open(host, workspace, parsed.GetRequiredValue(paths), needsDiagram: false);
            var least = parsed.GetValue(isUnsafe) ? FixSafety.NeedsReview : FixSafety.Safe;
            foreach (var item in session.Items.DistinctBy(item => item.Input.Path, StringComparer.Ordinal))
            {
                Mend(item, session.ContextOf(item.Project), least, parsed.GetValue(diff), host);
            }

            return session.HasUnreadable ? ExitCode.Unreadable : ExitCode.Fine;
        });
        return command;
    }

    private static void Mend(Session.Item item, CompilationContext context, FixSafety least, bool isDiff, Host host)
    {
        var before = item.Compilation.Source;
        var mended = FixRounds.Apply(before, context, least);
        if (isDiff)
        {
            host.Output.Write(UnifiedDiff.Of(before.Path, before.Text, mended.Source.Text));
        }
        else if (item.Input.Path == InputReader.StandardInput)
        {
            host.Output.Write(mended.Source.Text);
        }
        else if (mended.Titles.Length > 0)
        {
            Write(item.Input.Path, mended.Source.Text, host);
            foreach (var title in mended.Titles)
            {
                host.Say($"{before.Path}: {title}");
            }
        }
    }

    /// <summary>Writes the text with the byte-order mark that the file had, if it had one.</summary>
    private static void Write(string path, string text, Host host)
    {
        var hasMark = host.Files.Read(path, Mark.Length).AsSpan().SequenceEqual(Mark);
        host.Files.Write(path, [.. hasMark ? Mark : [], .. Encoding.UTF8.GetBytes(text)]);
    }
}
