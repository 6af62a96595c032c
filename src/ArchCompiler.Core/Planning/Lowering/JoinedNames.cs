using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>Names of what belongs to a service: its id and a word of the catalog.</summary>
internal static class JoinedNames
{
    /// <summary>
    /// An id and a word, without saying twice what the one ends and the other begins with: <c>queue</c> and
    /// <c>queue_url</c> are <c>queue_url</c>. With a service <c>x</c> beside <c>x_queue</c> that would be the name of
    /// the other's, so then it is said twice; and so is a word alone, which might be one that a system has for itself
    /// (<c>USER</c>).
    /// </summary>
    public static string Of(string id, string word, Architecture architecture)
    {
        var cut = word.IndexOf('_', StringComparison.Ordinal);
        var first = cut < 0 ? word : word[..cut];
        var before = id.Length - first.Length;
        var isSaidTwice = before >= 0
            && id.EndsWith(first, StringComparison.OrdinalIgnoreCase)
            && (before == 0 || id[before - 1] == '_');
        return isSaidTwice
            && (cut > 0 || before > 0)
            && (before < 2 || architecture.FindService(id[..(before - 1)]) is null)
            ? id[..before] + word
            : $"{id}_{word}";
    }
}
