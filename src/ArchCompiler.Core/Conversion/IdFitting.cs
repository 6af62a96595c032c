using System.Collections.Immutable;
using System.Globalization;

namespace ArchCompiler.Core.Conversion;

/// <summary>
/// Renames what a notation cannot write: each id that it refuses becomes the nearest that it takes and nobody has.
/// </summary>
public static class IdFitting
{
    /// <summary>The blueprint with ids that the notation can write, and what was renamed to what.</summary>
    /// <param name="blueprint">The blueprint.</param>
    /// <param name="isWritable">Whether the notation can write an id.</param>
    public static (Blueprint Blueprint, ImmutableSortedDictionary<string, string> Renamed) Fit(
        Blueprint blueprint, Func<string, bool> isWritable)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(isWritable);
        blueprint = WithoutSharedIds(blueprint);
        var ids = blueprint.Boundaries.Concat(blueprint.Participants).Select(element => element.Id)
            .Concat(blueprint.Relations.Select(relation => relation.Id).OfType<string>())
            .ToList();
        var taken = ids.ToHashSet(StringComparer.Ordinal);
        var renamed = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Dictionary<string, int> firsts = new(StringComparer.Ordinal);
        foreach (var id in ids.Where(id => !isWritable(id)).Distinct(StringComparer.Ordinal))
        {
            renamed[id] = Candidates(id, firsts).First(candidate => isWritable(candidate) && taken.Add(candidate));
        }

        return (renamed.Count == 0 ? blueprint : Rename(blueprint, renamed.ToImmutable()), renamed.ToImmutable());
    }

    /// <summary>
    /// Without the ids of edges that something else has too: a drawing may give a shape and an arrow one id, and what
    /// is then stated of it holds for both. No notation needs the arrow's.
    /// </summary>
    private static Blueprint WithoutSharedIds(Blueprint blueprint)
    {
        var taken = blueprint.Boundaries.Concat(blueprint.Participants).Select(element => element.Id)
            .ToHashSet(StringComparer.Ordinal);
        return blueprint with
        {
            Relations =
            [
                .. blueprint.Relations.Select(relation =>
                    relation.Id is { } id && !taken.Add(id) ? relation with { Id = null } : relation),
            ],
        };
    }

    /// <summary>What an id may become; the numbers that a stem has used up are not tried again.</summary>
    private static IEnumerable<string> Candidates(string id, Dictionary<string, int> firsts)
    {
        var plain = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        yield return plain;
        var stem = plain.Any(char.IsAsciiLetterOrDigit) ? plain.Trim('_') : "node";
        for (var i = firsts.GetValueOrDefault(stem, 1); ; i++)
        {
            firsts[stem] = i;
            yield return $"{stem}_{i.ToString(CultureInfo.InvariantCulture)}";
            yield return $"n_{stem}_{i.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    private static Blueprint Rename(Blueprint blueprint, ImmutableSortedDictionary<string, string> names)
    {
        return blueprint with
        {
            Boundaries = [.. blueprint.Boundaries.Select(Element)],
            Participants = [.. blueprint.Participants.Select(Element)],
            Relations =
            [
                .. blueprint.Relations.Select(relation => relation with
                {
                    From = Name(relation.From),
                    To = Name(relation.To),
                    Id = relation.Id is { } id ? Name(id) : null,
                }),
            ],
            Waivers =
            [
                .. blueprint.Waivers.Select(waiver => waiver with
                {
                    Subjects = [.. waiver.Subjects.Select(subject => subject with { Text = Name(subject.Text) })],
                }),
            ],
        };

        string Name(string id) => names.GetValueOrDefault(id, id);

        BlueprintElement Element(BlueprintElement element) => element with
        {
            Id = Name(element.Id),
            Label = element.Label ?? (names.ContainsKey(element.Id) ? element.Id : null),
            Parent = element.Parent is { } parent ? Name(parent) : null,
        };
    }
}
