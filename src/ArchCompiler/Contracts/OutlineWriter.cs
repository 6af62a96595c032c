using ArchCompiler.Core.Graph;

namespace ArchCompiler.Contracts;

/// <summary>
/// Walks an architecture as nested frames: each boundary, inside it what stands directly in it, then the boundaries
/// inside it.
/// </summary>
internal static class OutlineWriter
{
    /// <summary>Deeper lines are indented like this one: a text must not grow with the square of its depth.</summary>
    private const int DeepestIndent = 40;

    /// <summary>
    /// Visits boundaries and participants in order; depth begins at 1. Hostile depth costs memory, not the stack.
    /// </summary>
    public static void Write(
        Architecture architecture,
        Action<int, Boundary> open,
        Action<int> close,
        Action<int, Participant> write)
    {
        var participants = architecture.Services.Concat<Participant>(architecture.Others)
            .ToLookup(p => p.Boundaries.FirstOrDefault());
        var children = architecture.Boundaries.ToLookup(boundary => boundary.Parent);
        Stack<(int Depth, Boundary? Boundary, bool IsEnd)> work = new([(0, null, false)]);
        while (work.TryPop(out var step))
        {
            if (step is { IsEnd: true })
            {
                close(Shown(step.Depth));
                continue;
            }

            if (step.Boundary is { } boundary)
            {
                open(Shown(step.Depth), boundary);
                work.Push((step.Depth, boundary, true));
            }

            foreach (var participant in participants[step.Boundary?.Id])
            {
                write(Shown(step.Depth + 1), participant);
            }

            foreach (var child in children[step.Boundary?.Id].Reverse())
            {
                work.Push((step.Depth + 1, child, false));
            }
        }
    }

    private static int Shown(int depth) => Math.Min(depth, DeepestIndent);
}
