using System.Diagnostics;
using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>The names that Mermaid gives to the shapes drawn with brackets.</summary>
internal static class ShapeNames
{
    /// <summary>The name of a shape.</summary>
    public static string Of(MermaidParser.ShapeContext shape) => shape switch
    {
        MermaidParser.SquareShapeContext => "square",
        MermaidParser.DoubleCircleShapeContext => "doublecircle",
        MermaidParser.CircleShapeContext => "circle",
        MermaidParser.EllipseShapeContext => "ellipse",
        MermaidParser.StadiumShapeContext => "stadium",
        MermaidParser.SubroutineShapeContext => "subroutine",
        MermaidParser.PropertiesShapeContext => "rect",
        MermaidParser.CylinderShapeContext => "cylinder",
        MermaidParser.RoundShapeContext => "round",
        MermaidParser.DiamondShapeContext => "diamond",
        MermaidParser.HexagonShapeContext => "hexagon",
        MermaidParser.OddShapeContext => "odd",
        MermaidParser.TrapezoidShapeContext => "trapezoid",
        MermaidParser.InvTrapezoidShapeContext => "inv_trapezoid",
        MermaidParser.LeanRightShapeContext => "lean_right",
        MermaidParser.LeanLeftShapeContext => "lean_left",
        _ => throw new UnreachableException(),
    };
}
