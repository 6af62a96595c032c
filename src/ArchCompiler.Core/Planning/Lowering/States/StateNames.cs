using System.Globalization;

namespace ArchCompiler.Core.Planning.Lowering.States;

/// <summary>Names for states that are no shape of the drawing: no two states of a workflow share one.</summary>
internal sealed class StateNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> taken = new(taken, StringComparer.Ordinal);

    /// <summary>A free name for what a state needs beside itself.</summary>
    public string Allocate(string of, string what)
    {
        var wish = of.Length == 0 ? what : $"{of}_{what}";
        var name = wish;
        for (var n = 2; !taken.Add(name); n++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{wish}_{n}");
        }

        return name;
    }
}
