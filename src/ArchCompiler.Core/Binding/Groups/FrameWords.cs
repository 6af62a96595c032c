using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Groups;

/// <summary>
/// Reads the words of a frame's title: which boundary they name, in the order in which a clearer word wins.
/// </summary>
internal sealed class FrameWords(Words words)
{
    /// <summary>
    /// Where one clause names several boundaries, the smaller place wins: a "public subnet in AZ a of the VPC" is a
    /// subnet.
    /// </summary>
    private static readonly ImmutableArray<BoundaryKind> ByWeight =
    [
        BoundaryKind.PublicSubnet, BoundaryKind.PrivateSubnet, BoundaryKind.Zone, BoundaryKind.Vpc, BoundaryKind.Region,
        BoundaryKind.Account, BoundaryKind.OrganizationalUnit, BoundaryKind.Cluster, BoundaryKind.External,
        BoundaryKind.Cloud, BoundaryKind.Service, BoundaryKind.Logical,
    ];

    /// <summary>What one clause says; nothing where no word of it is known.</summary>
    public FrameClause Read(string clause)
    {
        var line = WordLine.Parse(clause);
        List<GroupWord> found = [];
        var unknown = 0;
        string? index = null;
        for (var i = 0; i < line.Words.Length; i++)
        {
            var particle = words.Particles.FindLongest(line, i, out var particleEnd);
            if (words.Groups.FindLongest(line, i, out var end) is { } word && end >= particleEnd)
            {
                found.Add(word);
                i = end;
                index ??= word.Kind is BoundaryKind.Zone ? IndexAfter(line, end + 1) : null;
            }
            else if (particle?.Role is ParticleRole.Preposition)
            {
                break;
            }
            else
            {
                unknown += particle is null && !line.IsNumber(i) && line.Slice(i, i).Length > 1 ? 1 : 0;
                i = Math.Max(i, particleEnd);
            }
        }

        var topics = found.Count(word => word is { Kind: BoundaryKind.Logical });
        var isLayer = found.Exists(word => word is { IsStrong: true, Kind: BoundaryKind.Logical });
        return new(Pick(found, strong: true), Pick(found, strong: false), unknown + topics, index)
        {
            IsLayer = isLayer,
        };
    }

    /// <summary>The zone's letter that a number or letter after the word stands for.</summary>
    private static string? IndexAfter(WordLine line, int index)
    {
        if (index >= line.Words.Length || line.Slice(index, index) is not { Length: 1 } text)
        {
            return null;
        }

        return text[0] switch
        {
            >= 'a' and <= 'z' => text.ToString(),
            >= '1' and <= '9' => ((char)('a' + text[0] - '1')).ToString(),
            _ => null,
        };
    }

    private static BoundaryKind? Pick(List<GroupWord> found, bool strong)
    {
        var kinds = found
            .Where(word => (word.IsStrong && word.Kind is not BoundaryKind.Logical) == strong)
            .Select(word => word.Kind)
            .ToHashSet();
        if (strong
            && kinds.Contains(BoundaryKind.PrivateSubnet)
            && found.Exists(word => word.Kind is BoundaryKind.PublicSubnet))
        {
            return BoundaryKind.PublicSubnet;
        }

        return kinds.Count == 0 ? null : ByWeight.First(kinds.Contains);
    }
}

/// <summary>What one clause of a frame's title says.</summary>
/// <param name="Strong">The boundary that a clear word names.</param>
/// <param name="Weak">The boundary that a word suggests which yields to other evidence.</param>
/// <param name="Unknown">Number of words that are not known or name a topic.</param>
/// <param name="Zone">The zone's letter.</param>
internal sealed record FrameClause(BoundaryKind? Strong, BoundaryKind? Weak, int Unknown, string? Zone)
{
    /// <summary>Whether it is called a layer, so that what it names is only what the layer is made of.</summary>
    public bool IsLayer { get; init; }
}
