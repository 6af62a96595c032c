using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// What the values of a stack's parameters must be beside each other, asserted before anything is made. Rules of
/// CloudFormation compare texts and know neither order nor expressions (CloudFormation user guide, "Rules"): what needs
/// those is left to the service, which refuses before the stack is there.
/// </summary>
internal static class StackRules
{
    /// <summary>The rules on some variables, all of which are parameters of the stack.</summary>
    public static IEnumerable<ScriptValue> Of(ImmutableArray<PlanVariable> variables)
    {
        var declared = variables.Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
        return
            from variable in variables
            from fit in variable.Fits.OfType<PropertyFit.OneOf>()
            where declared.Contains(fit.Other)
            select ScriptValue.Of(
                ("name", ScriptValue.Of(NameOf(variable, fit))),
                ("other", ScriptValue.Of(LogicalId.Of(fit.Other))),
                ("value", ScriptValue.Of(PlanValue.Of(fit.Value))),
                ("parameter", ScriptValue.Of(LogicalId.Of(variable.Name))),
                ("allowed", ScriptValue.Of(PlanValue.Of(fit.Allowed.Select(PlanValue.Of)))),
                ("message", ScriptValue.Of(PlanValue.Of(
                    $"{LogicalId.Of(variable.Name)} must be from {fit.Allowed[0]} to {fit.Allowed[^1]}, in the steps "
                    + $"that the service knows, where {LogicalId.Of(fit.Other)} is {fit.Value}."))));
    }

    private static string NameOf(PlanVariable variable, PropertyFit.OneOf fit) =>
        $"{LogicalId.Of(variable.Name)}At{string.Concat(fit.Value.Where(char.IsAsciiLetterOrDigit))}";
}
