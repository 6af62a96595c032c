using System.Collections.Immutable;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// Splits what is deployed in one stage into as few stacks as the limits allow, in an order in which each needs only
/// what came before it.
/// </summary>
/// <param name="sections">What each member is, as a first look rendered it.</param>
/// <param name="needs">Ids that a member refers to.</param>
internal sealed class StackPacker(IReadOnlyDictionary<string, StackSection> sections, ILookup<string, string> needs)
{
    // Room for the frame, for what other stacks ask of this one, and for what reads differently in a part.
    private const double Fill = 0.9;

    /// <summary>The members of each stack.</summary>
    public IEnumerable<ImmutableArray<string>> Split(IReadOnlyCollection<string> members)
    {
        Load whole = new(sections);
        if (whole.TryAdd(members))
        {
            yield return [.. members];
            yield break;
        }

        List<string> part = [];
        Load load = new(sections);
        foreach (var group in new Components(needs).Of(members))
        {
            if (!load.TryAdd(group) && part.Count > 0)
            {
                yield return [.. part.Order(StringComparer.Ordinal)];
                part = [];
                load = new(sections);
                load.TryAdd(group);
            }

            part.AddRange(group);
        }

        yield return [.. part.Order(StringComparer.Ordinal)];
    }

    /// <summary>What a stack holds so far.</summary>
    private sealed class Load(IReadOnlyDictionary<string, StackSection> sections)
    {
        private readonly HashSet<string> inside = new(StringComparer.Ordinal);
        private readonly StackUse use = new();
        private int resources;
        private int parameters;
        private int bytes;

        /// <summary>Takes the members in; false where they are too much, and nothing more can be added.</summary>
        public bool TryAdd(IReadOnlyCollection<string> members)
        {
            inside.UnionWith(members);
            foreach (var section in members.Select(id => sections[id]))
            {
                resources += section.LogicalIds.Length;
                bytes += section.Bytes;
                parameters += section.Parameters.Length;
                use.Add(section.Use);
            }

            return resources <= StackLimits.Resources * Fill
                && bytes <= StackLimits.Bytes * Fill
                && parameters + use.Variables.Count + use.References.Count(IsOutside) <= StackLimits.Parameters * Fill;
        }

        private bool IsOutside(Core.Planning.PlanValue.Reference reference) => !inside.Contains(reference.Construct);
    }
}
