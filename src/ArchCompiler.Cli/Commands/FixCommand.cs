using System.CommandLine;
using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Usage;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Fixing;

namespace ArchCompiler.Cli.Commands;

/// <summary>Mends drawings by the fixes that findings offer: safe ones by themselves, others on request.</summary>
internal static class FixCommand
{
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
        var ifDiagram = SharedOptions.IfDiagram();
        ShownCommand command = new(
            "fix",
            "Mend drawings by the fixes that findings offer",
            new("archc fix --diff", "show what would change, and write nothing"),
            new("archc fix README.md --unsafe-fixes", "draw also what is missing, for you to look at"))
        {
            paths, isUnsafe, diff, inputName, ifDiagram,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = new(host, parsed.GetValue(inputName)) { PassesOver = parsed.GetValue(ifDiagram) };
            var session = Session.Open(host, workspace, parsed.GetRequiredValue(paths), needsDiagram: false);
            var least = parsed.GetValue(isUnsafe) ? FixSafety.NeedsReview : FixSafety.Safe;
            DrawingFiles drawings = new(host.Files);
            foreach (var item in session.Items.DistinctBy(item => item.Input.Path, StringComparer.Ordinal))
            {
                var before = item.Compilation.Source;
                host.Progress.Say($"mending {before.Path}");
                var mended = FixRounds.Apply(before, session.ContextOf(item.Project), least);
                Deliver(item, mended, parsed.GetValue(diff), drawings, host);
                SayRest(mended, before, host);
            }

            return session.HasUnreadable ? ExitCode.Unreadable : ExitCode.Fine;
        });
        return command;
    }

    private static void Deliver(
        Session.Item item, FixedSource mended, bool isDiff, DrawingFiles drawings, Host host)
    {
        var (before, after) = (item.Compilation.Source, mended.Source);
        if (isDiff)
        {
            host.Output.Write(UnifiedDiff.Of(before.Path, before.Text, after.Text));
        }
        else if (item.Input.Path == InputReader.StandardInput)
        {
            host.Output.Write(after.Text);
        }
        else if (mended.Titles.Length > 0)
        {
            drawings.Replace(item.Input.Path, before.Text, after.Text);
            foreach (var title in mended.Titles)
            {
                host.Say($"{before.Path}: {title}");
            }
        }
    }

    private static void SayRest(FixedSource mended, SourceText before, Host host)
    {
        foreach (var (diagnostic, fix) in mended.Futile)
        {
            host.Say($"{before.Path}: '{fix.Title}' does not mend what it is offered for ({diagnostic.Id}), or would "
                + "change what is drawn; not done");
        }

        if (mended.HasMore)
        {
            host.Say($"{before.Path}: there is more to mend than is mended at once; run 'archc fix' again");
        }
    }
}
