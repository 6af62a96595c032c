using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Attaches the controls that requests of one origin pass: to the origin where it takes them, else to the end; one that
/// protects rather than filters, to both. An attachment lists the edges that are nearest to the control.
/// </summary>
internal sealed class PathControls(Draft origin, Reach reach, List<(Link Link, Meaning Meaning)> attachments)
{
    private readonly HashSet<Draft> attached = new(ReferenceEqualityComparer.Instance);

    /// <summary>Attaches the controls on the ways to one end; gives the number of steps that it took.</summary>
    public int Attach(Crossing crossing)
    {
        var before = attachments.Count;
        AttachAlong(crossing.Way, crossing.Way.Length - 1);
        foreach (var control in crossing.ViaBeside)
        {
            Attach(control, crossing.To, () => reach.Way(control), () => crossing.Onward(control));
        }

        return attachments.Skip(before).Sum(attachment => attachment.Link.Edges.Length);
    }

    /// <summary>Attaches the controls from which no end is reached.</summary>
    public void AttachEnds(Dictionary<Draft, (Link Next, Link Exit)> onward)
    {
        foreach (var way in reach.Ends.Where(end => !onward.ContainsKey(end)).Select(end => reach.Way(end)))
        {
            AttachAlong(way, way.Length);
        }

        foreach (var link in reach.Inner.Where(link => !onward.ContainsKey(link.To) && !reach.IsShortest(link)))
        {
            if (link.To.Kind.Has(Capabilities.Control) && Attachment.Fits(origin, link.To))
            {
                Add(link.To, origin, [.. reach.Way(link.From), link]);
            }
        }
    }

    private void AttachAlong(ImmutableArray<Link> way, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (at, after) = (i, Math.Min(i + 1, way.Length - 1));
            Attach(
                way[at].To,
                way[^1].To,
                () => way[Math.Max(0, at + 1 - Reach.MostAlong)..(at + 1)],
                () => way[after..Math.Min(way.Length, after + Reach.MostAlong)]);
        }
    }

    private void Attach(Draft control, Draft end, Func<ImmutableArray<Link>> up, Func<ImmutableArray<Link>> down)
    {
        if (!control.Kind.Has(Capabilities.Control))
        {
            return;
        }

        var isTaken = Attachment.Fits(origin, control);
        if (isTaken && attached.Add(control))
        {
            Add(control, origin, up());
        }

        if (Attachment.Fits(end, control) && (!isTaken || !control.Kind.Has(Capabilities.FiltersRequests)))
        {
            Add(control, end, down());
        }
    }

    private void Add(Draft control, Draft other, ImmutableArray<Link> along)
    {
        ImmutableArray<DiagramEdge> edges = [.. along.SelectMany(link => link.Edges)];
        attachments.Add(Attachment.Of(control, other, edges));
    }
}
