using System.Collections.Concurrent;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>
/// What was read of something before. A drawing says the same few words again and again, and each of the questions that
/// are asked of a label takes it apart; what comes out follows from the label alone. Bounded: when it is full it begins
/// anew.
/// </summary>
/// <param name="read">The reading, which follows from its argument alone.</param>
/// <param name="comparer">When two are the same.</param>
internal sealed class Memo<TKey, TValue>(Func<TKey, TValue> read, IEqualityComparer<TKey>? comparer = null)
    where TKey : class
{
    private const int Most = 4096;
    private readonly ConcurrentDictionary<TKey, TValue> known = new(comparer ?? EqualityComparer<TKey>.Default);
    private int count;

    /// <summary>The reading of a key.</summary>
    public TValue Of(TKey key)
    {
        if (known.TryGetValue(key, out var value))
        {
            return value;
        }

        value = read(key);
        if (Interlocked.Increment(ref count) > Most)
        {
            known.Clear();
            count = 0;
        }

        known[key] = value;
        return value;
    }
}
