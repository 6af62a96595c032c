using Antlr4.Runtime;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>Finds what Mermaid accepts but takes for something else than was meant.</summary>
internal static class Misreadings
{
    /// <summary>A line that became a direction statement although it says more.</summary>
    public static void CheckDirection(string line, SourceSpan span, bool isInSubgraph, ReadingLog log)
    {
    }

    /// <summary>A title whose blanks make it lose its id.</summary>
    public static void CheckTitle(FlowText id, FlowText? title, ReadingLog log)
    {
    }

    /// <summary>An arrow that took the first letter of the next id.</summary>
    public static void CheckArrow(MappedText source, IToken arrow, ReadingLog log)
    {
    }
}
