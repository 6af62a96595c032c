using System.CommandLine;
using ArchCompiler.Cli.Files;
using ArchCompiler.Cli.Usage;
using ArchCompiler.Core.Text;
using ArchCompiler.Explaining;
using ArchCompiler.Rules;

namespace ArchCompiler.Cli.Commands;

/// <summary>Prints a rule's page, what a drawn thing became and why, or where a resource came from.</summary>
internal static class ExplainCommand
{
    /// <summary>The command on a host.</summary>
    public static Command Create(Host host)
    {
        Argument<string> subject = new("RULE|NODE|ADDRESS")
        {
            Description = "A rule's id or name; a drawn node's id or an edge as 'A->B'; "
                + "an address in emitted code such as aws_lb.web",
        };
        var paths = SharedOptions.Paths();
        var templates = SharedOptions.Templates();
        var trusted = SharedOptions.Trusted();
        var environment = SharedOptions.Environment();
        var inputName = SharedOptions.StandardInputName();
        ShownCommand command = new(
            "explain",
            "Say what a rule asks, what a drawn thing became, or where a resource came from",
            new("archc explain REL002", "the page of a rule"),
            new("archc explain table README.md", "what the node 'table' became, and why"),
            new("archc explain 'orders->table' README.md", "what an arrow opened and granted"),
            new("archc explain aws_dynamodb_table.table README.md", "which line a resource came from"))
        {
            subject,
            paths,
            templates,
            trusted,
            environment,
            inputName,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = new(host, parsed.GetValue(inputName), parsed.GetValue(environment));
            var (name, where) = (parsed.GetRequiredValue(subject), parsed.GetRequiredValue(paths));
            return ExplainRule(name, host)
                ?? ExplainDrawn(
                    name,
                    host,
                    Session.Open(
                        host,
                        workspace,
                        where,
                        needsDiagram: true,
                        templates: SharedOptions.TemplatesOf(host, parsed, templates, trusted)));
        });
        return command;
    }

    private static IEnumerable<string> RuleWords =>
        BuiltInRules.All.SelectMany(rule => new[] { rule.Info.Id, rule.Info.Name });

    private static IEnumerable<string> Drawn(Session session) =>
        session.Compilations.SelectMany(compilation => compilation.Read.Value.Nodes).Select(node => node.Id.Text);

    private static int? ExplainRule(string name, Host host)
    {
        var rule = BuiltInRules.All.Select(rule => rule.Info).FirstOrDefault(info =>
            name.Equals(info.Id, StringComparison.OrdinalIgnoreCase)
                || name.Equals(info.Name, StringComparison.OrdinalIgnoreCase));
        if (rule is null)
        {
            return null;
        }

        host.Page.Write(RulePages.Read(rule));
        return ExitCode.Fine;
    }

    private static int ExplainDrawn(string name, Host host, Session session)
    {
        var found = session.Compilations.Select(compilation => Explainer.Find(compilation, name))
            .OfType<string>()
            .ToList();
        host.Page.Write(string.Join('\n', found));
        if (found.Count > 0)
        {
            return ExitCode.Fine;
        }

        host.Say(
            $"'{name}' is no rule, no drawn node, edge or service, and no address in what would be emitted."
            + (Nearest.To(name, RuleWords.Concat(Drawn(session))) is { } nearest ? $" Did you mean '{nearest}'?" : ""));
        return session.ExitCode is ExitCode.Fine ? ExitCode.Usage : session.ExitCode;
    }
}
