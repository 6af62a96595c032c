namespace ArchCompiler.Core.Planning.Lowering.States;

/// <summary>What a workflow does one after the other.</summary>
internal static class Stages
{
    /// <summary>
    /// What the workflow leads to, in order, those of one number side by side. What another state leads to comes when
    /// that state does, and what is done when all went well comes last.
    /// </summary>
    public static List<List<Way>> Of(StateGraph graph)
    {
        List<List<Way>> stages = [];
        foreach (var way in Roots(graph))
        {
            if (way.Passage.Step is { } step && stages is [.., [{ Passage.Step: { } before }, ..] last]
                && step == before)
            {
                last.Add(way);
            }
            else
            {
                stages.Add([way]);
            }
        }

        stages.AddRange(graph.Ends.Select(way => (List<Way>)[way]));
        return stages;
    }

    private static List<Way> Roots(StateGraph graph)
    {
        var led = graph.Direct.Select(relation => relation.To).ToHashSet(StringComparer.Ordinal);
        List<Way> roots =
        [
            .. graph.Entries.Where(way => way.Passage.Step is not null || !graph.IsEntered(way.To)),
            .. graph.Nodes.Where(node => node.State.IsFramed && !graph.IsEntered(node) && !led.Contains(node.Id))
                .Select(node => new Way(node, null)),
        ];
        return roots.Count > 0 ? roots
            : graph.Entries is [var first, ..] ? [first]
            : [.. graph.Nodes.Take(1).Select(node => new Way(node, null))];
    }
}
