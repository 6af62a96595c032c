using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Properties;

/// <summary>
/// Makes the values of a service fit each other: a default gives way to what the author wrote; where two written values
/// contradict each other, one holds and the other is reported.
/// </summary>
internal static class PropertyFitting
{
    /// <summary>Settles what the declarations of a kind demand of each other's values.</summary>
    public static void Settle(
        ServiceKind kind,
        BoundNode node,
        ImmutableSortedDictionary<string, Property>.Builder values,
        List<Diagnostic> diagnostics)
    {
        foreach (var declaration in kind.Properties)
        {
            foreach (var fit in declaration.Fits)
            {
                if (values.TryGetValue(declaration.Name, out var own)
                    && values.TryGetValue(fit.Other, out var other)
                    && !Fits(fit, own, other)
                    && !GiveWay(kind, fit, own, other, values))
                {
                    diagnostics.Add(PropertyDiagnostics.DoesNotFit(node.Node, own, other, Wanted(fit, own)));
                    values[declaration.Name] = own with
                    {
                        Text = Fitting(fit, own, other),
                        Source = PropertySource.Default,
                        Span = null,
                    };
                }
            }
        }
    }

    private static bool Fits(PropertyFit fit, Property own, Property other) => fit switch
    {
        PropertyFit.AtLeast => Number(own) is not { } a || Number(other) is not { } b || a >= b,
        PropertyFit.AtMost => Number(own) is not { } a || Number(other) is not { } b || a <= b,
        PropertyFit.OneOf one => other.Text != one.Value || one.Allowed.Contains(own.Text),
        PropertyFit.Matching matching =>
            PropertyReader.Matches(matching.Pattern, own.Text) == (other.Text == matching.Value),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether one of the two is a default, which is then set to what the other leaves it.</summary>
    private static bool GiveWay(
        ServiceKind kind,
        PropertyFit fit,
        Property own,
        Property other,
        ImmutableSortedDictionary<string, Property>.Builder values)
    {
        var (name, text) = own.Source is PropertySource.Default ? (own.Declaration.Name, Fitting(fit, own, other))
            : other.Source is PropertySource.Default ? (fit.Other, OtherFitting(kind, fit, own))
            : (own.Declaration.Name, null);
        if (text is null)
        {
            return false;
        }

        values[name] = values[name] with { Text = text };
        return true;
    }

    /// <summary>The value nearest to a property's own that fits the other.</summary>
    private static string Fitting(PropertyFit fit, Property own, Property other) => fit switch
    {
        PropertyFit.AtLeast or PropertyFit.AtMost => other.Text,
        PropertyFit.OneOf one => one.Allowed.FirstOrDefault(value => Number(value) >= Number(own)) ?? one.Allowed[^1],
        PropertyFit.Matching matching => own.Declaration.DefaultBy
            .FirstOrDefault(by => by.Property == fit.Other && by.Value == other.Text)?.Text
            ?? own.Declaration.Default ?? own.Text,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The value of the other that a property's own fits; null where there is none.</summary>
    private static string? OtherFitting(ServiceKind kind, PropertyFit fit, Property own) => fit switch
    {
        PropertyFit.AtLeast or PropertyFit.AtMost => own.Text,
        PropertyFit.OneOf => kind.FindProperty(own.Declaration.Name)?.Fits.OfType<PropertyFit.OneOf>()
            .FirstOrDefault(one => one.Other == fit.Other && one.Allowed.Contains(own.Text))?.Value,
        PropertyFit.Matching matching => PropertyReader.Matches(matching.Pattern, own.Text) ? matching.Value : null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What would be right, as the end of "must be".</summary>
    private static string Wanted(PropertyFit fit, Property own) => fit switch
    {
        PropertyFit.AtLeast => "at least that",
        PropertyFit.AtMost => "at most that",
        PropertyFit.OneOf one => $"one of {string.Join(", ", one.Allowed)}",
        PropertyFit.Matching matching when PropertyReader.Matches(matching.Pattern, own.Text) =>
            $"one for other values: it is for '{matching.Value}'",
        PropertyFit.Matching => "one that goes with it",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static decimal? Number(Property property) => Number(property.Text);

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
