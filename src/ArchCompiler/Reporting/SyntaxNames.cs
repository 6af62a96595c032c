using System.Diagnostics;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Reporting;

/// <summary>Names that Mermaid's own parser uses.</summary>
internal static class SyntaxNames
{
    /// <summary>The type of an arrow whose two halves do not fit each other; it has no length.</summary>
    public const string ArrowOfTwoKinds = "INVALID";

    /// <summary>The name of a notation.</summary>
    public static string Of(DiagramType type) => type switch
    {
        DiagramType.Flowchart => "flowchart-v2",
        DiagramType.Architecture => "architecture",
        DiagramType.C4 => "c4",
        DiagramType.Yaml => "yaml",
        _ => throw new UnreachableException(),
    };
}
