using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;
using static ArchCompiler.Emitters.Documents.DocumentValues;

namespace ArchCompiler.Emitters.Documents.Content;

/// <summary>What the operator may choose, and what the deployment tells afterwards.</summary>
internal sealed class ParametersContent(DocumentFacts facts)
{
    // What each environment sets, by variable.
    private readonly ImmutableArray<Dictionary<string, PlanValue>> settings =
    [
        .. facts.Plan.Environments.Select(environment => environment.Values.ToDictionary(
            setting => setting.Variable.Name, setting => setting.Value, StringComparer.Ordinal)),
    ];

    /// <summary>What the page's template is given.</summary>
    public IEnumerable<(string Name, ScriptValue Value)> Globals() =>
    [
        ("name", Text(facts.Plan.Name)),
        ("region", Text(facts.Plan.Region)),
        ("replica_region", Text(facts.Plan.ReplicaRegion)),
        ("variables", ScriptValue.Of(facts.Plan.Variables.Select(Variable))),
        ("environments", Texts(facts.Plan.Environments.Select(environment => environment.Name))),
        ("outputs", ScriptValue.Of(facts.Plan.Outputs.Select(Output))),
    ];

    private ScriptValue Variable(PlanVariable variable) => ScriptValue.Of(
        ("name", Text(variable.Name)),
        ("description", Text(variable.Description)),
        ("type", Text(Word(variable.Type))),
        ("default", Text(variable.Default is { } value ? facts.Words.Of(value) : "(to be given)")),
        ("settings", ScriptValue.Of(settings.Select(values =>
            Text(values.GetValueOrDefault(variable.Name) is { } setting ? facts.Words.Of(setting) : null)))),
        ("limits", Text(Limits(variable))));

    private static ScriptValue Output(PlanOutput output) =>
        ScriptValue.Of(("name", Text(output.Name)), ("description", Text(output.Description)));

    private static string Limits(PlanVariable variable) => variable switch
    {
        { Allowed.IsEmpty: false } => $"one of {string.Join(", ", variable.Allowed)}",
        { Minimum: { } least, Maximum: { } most } => $"{Number(least)} to {Number(most)}",
        { Minimum: { } least } => $"{Number(least)} or more",
        { Maximum: { } most } => $"{Number(most)} or less",
        { Pattern: { } pattern } => $"matches {pattern}",
        _ => "",
    };

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Word(VariableType type) => type switch
    {
        VariableType.Text => "text",
        VariableType.Number => "number",
        VariableType.Flag => "yes or no",
        VariableType.TextList => "list of texts",
        VariableType.TextMap => "texts by key",
        _ => throw new UnreachableException(),
    };
}
