using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.UnitTests.Templates;

/// <summary>
/// Renders small templates for the tests, with a writer that shows each value of the plan in angle quotes.
/// </summary>
internal static class Rendered
{
    public static string Text(string template, params (string Name, ScriptValue Value)[] globals)
    {
        var staged = Staged(template, globals);
        return staged.HasErrors ? Said(staged.Diagnostics[0]) : staged.Value;
    }

    public static Staged<string> Staged(string template, params (string Name, ScriptValue Value)[] globals)
    {
        var parsed = Template.Parse("t", template);
        return parsed.Value is null
            ? new("", parsed.Diagnostics)
            : new TemplateRenderer().Render(parsed.Value, Model(globals));
    }

    /// <summary>A diagnostic as one line with its place, as build tools print it.</summary>
    public static string Said(Diagnostic diagnostic)
    {
        var place = diagnostic.Source?.GetPosition(diagnostic.Span.Start);
        return FormattableString.Invariant(
            $"{diagnostic.Source?.Path}:{place?.Line}:{place?.Column}: {diagnostic.Message}");
    }

    public static TemplateModel Model(params (string Name, ScriptValue Value)[] globals) => new()
    {
        Globals = globals.ToImmutableDictionary(g => g.Name, g => g.Value),
        Write = Write,
        Functions = ImmutableDictionary<string, HostFunction>.Empty.Add("raw", RawFunction.For(Write)),
    };

    public static string Write(PlanValue value) => value switch
    {
        PlanValue.Text text => $"‹{text.Value}›",
        PlanValue.Reference reference => $"{reference.Construct}.{reference.Output}",
        PlanValue.Join join => $"join({string.Join("+", join.Parts.Select(Write))})",
        PlanValue.List list => $"list({string.Join(",", list.Items.Select(Write))})",
        PlanValue.Map map => $"map({string.Join(",", map.Entries.Select(e => $"{e.Key}={Write(e.Value)}"))})",
        PlanValue.Number number => FormattableString.Invariant($"#{number.Value}"),
        PlanValue.Flag flag => flag.Value ? "yes" : "no",
        _ => value.ToString(),
    };
}
