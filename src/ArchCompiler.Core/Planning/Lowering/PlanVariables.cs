using System.Collections.Immutable;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>The variables of a plan while it grows, by name.</summary>
internal sealed class PlanVariables
{
    private readonly SortedDictionary<string, PlanVariable> byName = new(StringComparer.Ordinal);

    /// <summary>All of them, by name.</summary>
    public ImmutableArray<PlanVariable> All => [.. byName.Values];

    /// <summary>The variable of a name, null where there is none.</summary>
    public PlanVariable? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Declares a variable, unless one has its name, and gives the value that stands for it.</summary>
    public PlanValue Add(PlanVariable variable)
    {
        byName.TryAdd(variable.Name, variable);
        return new PlanValue.Variable(variable.Name);
    }

    /// <summary>Takes back a variable that nothing has use for.</summary>
    public void Forget(string name) => byName.Remove(name);

    /// <summary>Takes back arguments that nothing reads, with the variables that stand for them.</summary>
    public void Forget(ConstructDraft draft, params IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
        {
            if (draft.Find(argument) is PlanValue.Variable variable)
            {
                Forget(variable.Name);
            }

            draft.Drop(argument);
        }
    }

    /// <summary>Declares a variable anew, since more is known of what it is for.</summary>
    public void Replace(PlanVariable variable) => byName[variable.Name] = variable;
}
