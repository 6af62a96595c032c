using System.Globalization;
using ArchCompiler.Core.Conversion;

namespace ArchCompiler.Mermaid.Writing;

/// <summary>Gives an id to each edge of which something is stated: a statement needs one to speak of it.</summary>
internal static class RelationIds
{
    /// <summary>The blueprint with these ids.</summary>
    public static Blueprint Add(Blueprint blueprint)
    {
        var taken = blueprint.Boundaries.Concat(blueprint.Participants).Select(element => element.Id)
            .Concat(blueprint.Relations.Select(relation => relation.Id).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        var next = 0;
        return blueprint with
        {
            Relations =
            [
                .. blueprint.Relations.Select(relation =>
                    relation.Id is null && !relation.Properties.IsEmpty ? relation with { Id = Next() } : relation),
            ],
        };

        string Next()
        {
            string id;
            do
            {
                id = $"e{(++next).ToString(CultureInfo.InvariantCulture)}";
            }
            while (!taken.Add(id));
            return id;
        }
    }
}
