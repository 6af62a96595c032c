using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters;

/// <summary>What a joined text is made of, as the writers of all targets need it.</summary>
internal static class JoinedParts
{
    /// <summary>The parts, with texts that stand side by side as one.</summary>
    public static List<PlanValue> Of(PlanValue.Join join) => Merge(Flatten(join));

    /// <summary>
    /// Texts that stand side by side as one: marks that only two neighbours together make, as "$" and "{" do, must be
    /// seen whole.
    /// </summary>
    public static List<PlanValue> Merge(IEnumerable<PlanValue> parts)
    {
        List<PlanValue> merged = [];
        foreach (var part in parts)
        {
            if (part is PlanValue.Text { Value: var text } && merged is [.., PlanValue.Text { Value: var last }])
            {
                merged[^1] = PlanValue.Of(last + text);
            }
            else
            {
                merged.Add(part);
            }
        }

        return merged;
    }

    /// <summary>The parts, those of joined texts within it in their place.</summary>
    public static IEnumerable<PlanValue> Flatten(PlanValue.Join join)
    {
        Stack<PlanValue> pending = new([join]);
        while (pending.TryPop(out var next))
        {
            if (next is PlanValue.Join { Parts: var parts })
            {
                foreach (var part in parts.Reverse())
                {
                    pending.Push(part);
                }
            }
            else
            {
                yield return next;
            }
        }
    }
}
