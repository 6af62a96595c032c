using System.Globalization;
using ArchCompiler.Core.Binding.Relations;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Binding.Properties;

/// <summary>What is stated of the way that an arrow goes, over what its label says of it.</summary>
internal static class StatedWays
{
    /// <summary>The way of an arrow.</summary>
    public static WaySigns Way(WaySigns label, IReadOnlyDictionary<string, Property> stated)
    {
        var signs = Find(stated, UniversalProperties.Outcome) switch
        {
            null => label.Signs,
            "failure" => (label.Signs & ~Sign.Success) | Sign.Failure,
            "success" => (label.Signs & ~(Sign.Failure | Sign.Fault)) | Sign.Success,
            _ => label.Signs & ~(Sign.Failure | Sign.Fault | Sign.Success),
        };
        return label with
        {
            Signs = signs,
            Passage = label.Passage with
            {
                Step = Find(stated, UniversalProperties.Step) is { } step ? Number(step) : label.Passage.Step,
                Tries = Whole(stated, UniversalProperties.Tries) ?? label.Passage.Tries,
            },
        };
    }

    /// <summary>Who of several answers.</summary>
    public static Routing? Routing(Routing? label, IReadOnlyDictionary<string, Property> stated)
    {
        var policy = Find(stated, UniversalProperties.Policy) is { } name
            ? KebabNames.Find<RoutingPolicy>(name)
            : null;
        var weight = Whole(stated, UniversalProperties.Weight);
        var routing = policy is { } chosen ? new Routing(chosen)
            : weight is not null ? new(RoutingPolicy.Weighted)
            : label;
        return weight is null || routing is null ? routing : routing with { Weight = weight };
    }

    private static string? Find(IReadOnlyDictionary<string, Property> stated, string name) =>
        stated.GetValueOrDefault(name)?.Text;

    private static int? Whole(IReadOnlyDictionary<string, Property> stated, string name) =>
        Find(stated, name) is { } text ? (int)decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    private static StepNumber Number(string step)
    {
        var parts = step.Split('.');
        return new(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
    }
}
