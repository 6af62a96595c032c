using System.Globalization;

namespace ArchCompiler.Core.Text;

/// <summary>
/// Hands out names that nobody has: a name as wished, else the first numbered one, from 2. A wish's next number is
/// remembered, so that many of one wish are not tried again each time.
/// </summary>
/// <param name="comparer">Which names are the same.</param>
public sealed class NumberedNames(StringComparer comparer)
{
    private readonly HashSet<string> taken = new(comparer);
    private readonly Dictionary<string, int> next = new(comparer);

    /// <summary>Takes a name; false where somebody has it.</summary>
    public bool TryTake(string name) => taken.Add(name);

    /// <summary>Takes a name, with a number behind a joint where somebody has it.</summary>
    public string Take(string wish, char joint)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var name = wish;
        for (var number = next.GetValueOrDefault(wish, 2); !taken.Add(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{wish}{joint}{number}");
            next[wish] = number + 1;
        }

        return name;
    }
}
