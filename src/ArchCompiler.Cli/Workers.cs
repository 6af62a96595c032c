using System.Runtime.ExceptionServices;

namespace ArchCompiler.Cli;

/// <summary>
/// Does the same for many diagrams on all processors. Each thread has a deep stack, since how deep a drawing is nested
/// is for its author to say.
/// </summary>
internal static class Workers
{
    private const int StackSize = 16 * 1024 * 1024;
    private const int Most = 8;

    /// <summary>What comes of each item, in their order.</summary>
    public static TResult[] Map<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult> work)
    {
        var results = new TResult[items.Count];
        ExceptionDispatchInfo? refusal = null;
        var next = -1;
        var count = Math.Min(Math.Min(Environment.ProcessorCount, Most), items.Count);
        var threads = Enumerable.Range(1, Math.Max(0, count - 1)).Select(_ => new Thread(Run, StackSize)).ToList();
        threads.ForEach(thread => thread.Start());
        Run();
        threads.ForEach(thread => thread.Join());
        refusal?.Throw();
        return results;

        void Run()
        {
            try
            {
                while (refusal is null && Interlocked.Increment(ref next) is var index && index < items.Count)
                {
                    results[index] = work(items[index]);
                }
            }
            catch (Exception exception)
            {
                refusal ??= ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
