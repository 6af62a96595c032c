using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Emission;
using ArchCompiler.Core.Planning;
using ArchCompiler.Emitters.CloudFormation;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters;

/// <summary>
/// The statements that make the users which callers of a database sign in as, beside the output of each target: neither
/// Terraform nor CloudFormation reaches into a database. A cluster's are run by a script, through the Data API; an
/// instance has none.
/// </summary>
internal static class DatabaseUsers
{
    private const int SlugLimit = 40;

    /// <summary>The files of all databases of a plan that keep users.</summary>
    public static IEnumerable<Artifact> Of(
        string target, Plan plan, TemplateLibrary library, ITemplateRenderer renderer, List<Diagnostic> diagnostics)
    {
        TemplateRun run = new(plan, library, renderer, diagnostics);
        foreach (var database in plan.Constructs.Where(c => Users(c).Any()))
        {
            TemplateModel model = new() { Globals = Globals(plan, database), Write = ShellText.Write };
            yield return Artifact.OfText(FileOf(database), Render("sql"));
            if (HasScript(database))
            {
                yield return Artifact.OfText(ScriptOf(database), Render("sh")) with { IsExecutable = true };
            }

            string Render(string ending) =>
                run.Render($"{target}/database/users.{ending}.scriban", model, database.Id, database.Origins);
        }
    }

    /// <summary>What makes a database's users: the script where it has one, else the statements.</summary>
    public static string MakerOf(Construct database) =>
        HasScript(database) ? ScriptOf(database) : FileOf(database);

    /// <summary>The users that a database must keep, those that read first.</summary>
    public static IEnumerable<(string Name, bool Writes)> Users(Construct database) =>
        IsRelational(database)
            ? Names(database, "reading_users").Select(name => (name, false))
                .Concat(Names(database, "writing_users").Select(name => (name, true)))
            : [];

    /// <summary>Whether the statements can be run from outside the network.</summary>
    public static bool HasScript(Construct database) => database.Kind == ConstructKinds.RelationalCluster;

    // What else keeps users makes them itself.
    private static bool IsRelational(Construct database) =>
        database.Kind is ConstructKinds.RelationalCluster or ConstructKinds.RelationalInstance;

    private static string FileOf(Construct database) => $"database/{SlugOf(database)}-users.sql";

    private static string ScriptOf(Construct database) => $"database/{SlugOf(database)}-users.sh";

    private static string SlugOf(Construct database) => Slug.Of(database.Name, SlugLimit);

    private static IEnumerable<string> Names(Construct database, string argument) =>
        database.Find(argument) is PlanValue.List names
            ? names.Items.OfType<PlanValue.Text>().Select(name => name.Value)
            : [];

    private static ImmutableDictionary<string, ScriptValue> Globals(Plan plan, Construct database)
    {
        var name = NameOf(plan, database);
        return ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, ScriptValue>
        {
            ["origin"] = ScriptValue.Of(database.Name),
            ["slug"] = ScriptValue.Of(SlugOf(database)),
            ["file"] = ScriptValue.Of(Leaf(FileOf(database))),
            ["script"] = ScriptValue.Of(HasScript(database) ? Leaf(ScriptOf(database)) : null),
            ["project"] = ScriptValue.Of(PlanValue.Of(plan.Name)),
            ["region"] = ScriptValue.Of(PlanValue.Of(plan.Region)),
            ["postgres"] = ScriptValue.Of(IsPostgres(database)),
            ["database"] = ScriptValue.Of(name),
            ["pattern"] = ScriptValue.Of(name.Replace("_", @"\_", StringComparison.Ordinal)),
            ["users"] = ScriptValue.Of(Users(database).Select(user => ScriptValue.Of(
                ("name", ScriptValue.Of(user.Name)), ("writes", ScriptValue.Of(user.Writes))))),
        });
    }

    private static bool IsPostgres(Construct database) =>
        database.Find("engine") is PlanValue.Text { Value: var engine }
            && engine.Contains("postgres", StringComparison.Ordinal);

    // Letters, digits and underscores alone, as the property's pattern has it; anything else is nothing to write down.
    private static string NameOf(Plan plan, Construct database)
    {
        var value = database.Find("database_name");
        var text = value is PlanValue.Variable variable
            ? plan.Variables.FirstOrDefault(v => v.Name == variable.Name)?.Default
            : value;
        return text is PlanValue.Text { Value: var name } && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_')
            ? name
            : "app";
    }

    private static string Leaf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
