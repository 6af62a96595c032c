using Scriban.Syntax;

namespace ArchCompiler.Templates.Reading;

/// <summary>Walks the syntax of a template without recursion, since a chain may be as long as the text.</summary>
internal static class SyntaxWalk
{
    /// <summary>All nodes in the order of the text, each with its depth.</summary>
    public static IEnumerable<(ScriptNode Node, int Depth)> From(ScriptNode? root)
    {
        Stack<(ScriptNode Node, int Depth)> open = new();
        if (root is not null)
        {
            open.Push((root, 0));
        }

        while (open.TryPop(out var next))
        {
            yield return next;
            for (var i = next.Node.ChildrenCount - 1; i >= 0; i--)
            {
                if (next.Node.GetChildren(i) is { } child)
                {
                    open.Push((child, next.Depth + 1));
                }
            }
        }
    }
}
