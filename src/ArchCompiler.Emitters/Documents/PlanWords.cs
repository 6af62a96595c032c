using System.Diagnostics;
using System.Globalization;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.Documents;

/// <summary>Plan values as people read them, in no target's language.</summary>
/// <param name="plan">Where variables have their defaults.</param>
internal sealed class PlanWords(Plan plan)
{
    private readonly Dictionary<string, PlanVariable> variables =
        plan.Variables.ToDictionary(variable => variable.Name, StringComparer.Ordinal);

    /// <summary>A value on one line; a variable is its default.</summary>
    public string Of(PlanValue value) => value switch
    {
        PlanValue.Text text => text.Value,
        PlanValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        PlanValue.Flag flag => flag.Value ? "yes" : "no",
        PlanValue.List list => string.Join(", ", list.Items.Select(Of)),
        PlanValue.Map map => string.Join(", ", map.Entries.Select(entry => $"{entry.Key} = {Of(entry.Value)}")),
        PlanValue.Reference to => $"{to.Construct}.{to.Output}",
        PlanValue.Variable variable => Of(variable),
        PlanValue.Ambient ambient => Of(ambient.Value),
        PlanValue.Join join => string.Concat(join.Parts.Select(Part)),
        _ => throw new UnreachableException(),
    };

    // What is known only once it exists stands in braces.
    private string Part(PlanValue value) => value is PlanValue.Reference ? $"{{{Of(value)}}}" : Of(value);

    // The default of a variable is a literal; one that names another variable is shown by name, so that none runs
    // round.
    private string Of(PlanValue.Variable variable) =>
        variables.GetValueOrDefault(variable.Name)?.Default is { } value and not PlanValue.Variable
            ? Of(value)
            : variable.Name;

    private string Of(AmbientValue value) => value switch
    {
        AmbientValue.ProjectName => plan.Name,
        AmbientValue.Region => plan.Region,
        AmbientValue.ReplicaRegion => plan.ReplicaRegion ?? "the second region",
        AmbientValue.AccountId => "account",
        AmbientValue.Partition => "aws",
        AmbientValue.ContentDeliveryPrefix => "addresses of the content delivery network",
        _ => throw new UnreachableException(),
    };
}
