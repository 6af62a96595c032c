using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Reporting;

/// <summary>Where the things of drawings have their names, asked for many times in one report.</summary>
internal sealed class DrawnNames
{
    private readonly Dictionary<Diagram, Dictionary<string, SourceSpan>> known =
        new(ReferenceEqualityComparer.Instance);

    /// <summary>The place of a name in the file of an item; null where nothing there is called so.</summary>
    public SourceSpan? Find(ReportItem item, string id)
    {
        if (item.Diagram is not { } diagram || diagram.Source != item.Source)
        {
            return null;
        }

        if (!known.TryGetValue(diagram, out var names))
        {
            known[diagram] = names = new(StringComparer.Ordinal);
            foreach (var name in diagram.Nodes.Select(n => n.Id).Concat(diagram.Groups.Select(g => g.Id)))
            {
                names.TryAdd(name.Text, name.Span);
            }
        }

        return names.TryGetValue(id, out var span) ? span : null;
    }
}
