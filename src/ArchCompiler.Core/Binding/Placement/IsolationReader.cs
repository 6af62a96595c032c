using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Placement;

/// <summary>
/// Reads whether a label says that nothing goes out: "no internet access", "isolated subnet", "air-gapped". One word
/// alone says so of a subnet only: an isolated account is something else.
/// </summary>
internal sealed class IsolationReader(Words words)
{
    public bool IsIsolated(CleanLabel label, bool isSubnet)
    {
        var line = WordLine.Parse(label.All);
        for (var i = 0; i < line.Words.Length; i++)
        {
            if (words.Signs.FindLongest(line, i, out var last) is { } sign
                && (sign.Signs & Sign.Isolated) is not Sign.None && (isSubnet || last > i))
            {
                return true;
            }
        }

        return false;
    }
}
