using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>Gives a construct the arguments that the catalog says its service's properties feed.</summary>
internal static class PropertyArguments
{
    public static void Give(
        Service service, ConstructDraft draft, PlanBuilder plan, ImmutableArray<string> arguments = default)
    {
        foreach (var declaration in service.Kind.Properties)
        {
            if (declaration.Argument is { } argument && (arguments.IsDefault || arguments.Contains(argument)))
            {
                draft.Set(argument, ValueOf(service, declaration, plan));
            }
        }
    }

    /// <summary>
    /// The value of a property: a variable where the operator chooses, else the decided value; null where it has none.
    /// </summary>
    public static PlanValue? ValueOf(Service service, string property, PlanBuilder plan) =>
        service.Kind.FindProperty(property) is { } declaration ? ValueOf(service, declaration, plan) : null;

    /// <summary>The variable of a property for which the drawing says nothing, with what lowering decides.</summary>
    public static PlanValue? ValueOf(Service service, string property, PlanValue decided, PlanBuilder plan) =>
        service.Kind.FindProperty(property) is { } declaration
            ? plan.Add(Variable(service, declaration, decided))
            : null;

    private static PlanValue? ValueOf(Service service, PropertyDeclaration declaration, PlanBuilder plan)
    {
        var property = service.Properties.Find(declaration.Name);
        var text = property?.Text ?? (declaration.IsVariable ? declaration.Default ?? "" : null);
        if (text is null || (text.Length == 0 && declaration.Type is PropertyType.Number or PropertyType.Flag))
        {
            return null;
        }

        var value = Typed(declaration, text);
        return declaration.IsVariable ? plan.Add(Variable(service, declaration, value)) : value;
    }

    private static PlanVariable Variable(Service service, PropertyDeclaration declaration, PlanValue value) =>
        new(NameOf(service, declaration.Name), TypeOf(declaration), Describe(declaration), value)
        {
            Allowed = declaration.Allowed,
            Minimum = declaration.Minimum,
            Maximum = declaration.Maximum,
            Pattern = declaration.Pattern,
            Fits =
            [
                .. declaration.Fits.Where(fit => service.Kind.FindProperty(fit.Other) is { IsVariable: true })
                    .Select(fit => fit with { Other = NameOf(service, fit.Other) }),
            ],
        };

    private static string NameOf(Service service, string property) => $"{service.Id}_{PlanText.Snake(property)}";

    private static string Describe(PropertyDeclaration declaration) =>
        declaration.Unit is { } unit && !declaration.Help.Contains(unit, StringComparison.OrdinalIgnoreCase)
            ? $"{declaration.Help.TrimEnd('.')} ({unit})."
            : declaration.Help;

    private static VariableType TypeOf(PropertyDeclaration declaration) => declaration.Type switch
    {
        PropertyType.Flag => VariableType.Flag,
        PropertyType.Number => VariableType.Number,
        PropertyType.List => VariableType.TextList,
        _ => VariableType.Text,
    };

    private static PlanValue Typed(PropertyDeclaration declaration, string text) => declaration.Type switch
    {
        PropertyType.Flag => PlanValue.Of(text == "true"),
        PropertyType.Number => PlanValue.Of(decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture)),
        PropertyType.List =>
            PlanValue.Of(text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(PlanValue.Of)),
        _ => PlanValue.Of(text),
    };
}
