using System.Collections.Frozen;

namespace ArchCompiler.Mermaid.C4;

/// <summary>What Mermaid calls the things that the words of C4 draw, and what their arguments are.</summary>
internal static class C4Words
{
    /// <summary>The name of an argument that Mermaid passes over.</summary>
    public const string Unused = "";

    /// <summary>Arguments of a person or system, after alias and label.</summary>
    public static readonly C4Parameter[] OfSystem = [new("descr", IsText: true), .. Links];

    /// <summary>Arguments of a container or component, after alias and label.</summary>
    public static readonly C4Parameter[] OfContainer =
        [new("techn", IsText: true), new("descr", IsText: true), .. Links];

    /// <summary>Arguments of a boundary, after alias and label.</summary>
    public static readonly C4Parameter[] OfBoundary = [new("type", IsText: true), new("tags"), new("link")];

    /// <summary>Arguments of a deployment node, after alias and label.</summary>
    public static readonly C4Parameter[] OfNode =
        [new("type", IsText: true), new("descr", IsText: true), new(Unused), new("tags"), new("link")];

    /// <summary>Arguments of a relation, after its ends and label.</summary>
    public static readonly C4Parameter[] OfRelation = OfContainer;

    /// <summary>Arguments of an element's style, after its alias.</summary>
    public static readonly C4Parameter[] OfElementStyle =
    [
        new("bgColor"), new("fontColor"), new("borderColor"), new("shadowing"), new("shape"), new("sprite"),
        new("techn"), new("legendText"), new("legendSprite"),
    ];

    /// <summary>Arguments of a relation's style, after its ends.</summary>
    public static readonly C4Parameter[] OfRelationStyle =
        [new("textColor"), new("lineColor"), new("offsetX"), new("offsetY")];

    private static readonly FrozenDictionary<string, string> Relations = new Dictionary<string, string>
    {
        ["Rel"] = "rel",
        ["RelIndex"] = "rel",
        ["BiRel"] = "birel",
        ["Rel_U"] = "rel_u",
        ["Rel_Up"] = "rel_u",
        ["Rel_D"] = "rel_d",
        ["Rel_Down"] = "rel_d",
        ["Rel_L"] = "rel_l",
        ["Rel_Left"] = "rel_l",
        ["Rel_R"] = "rel_r",
        ["Rel_Right"] = "rel_r",
        ["Rel_Back"] = "rel_b",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All words that start a statement.</summary>
    public static readonly string[] All =
    [
        .. from kind in (string[])["System", "Container", "Component"]
           from form in (string[])["", "Db", "Queue"]
           from place in (string[])["", "_Ext"]
           select kind + form + place,
        "Person", "Person_Ext", "Boundary", "Enterprise_Boundary", "System_Boundary", "Container_Boundary",
        "Deployment_Node", "Node", "Node_L", "Node_R", .. Relations.Keys.Order(StringComparer.Ordinal),
        "UpdateElementStyle", "UpdateRelStyle", "UpdateLayoutConfig",
    ];

    private static C4Parameter[] Links => [new("sprite"), new("tags"), new("link")];

    /// <summary>Mermaid's name of an element's shape: <c>external_container_db</c> of <c>ContainerDb_Ext</c>.</summary>
    public static string Shape(string word)
    {
        var isExternal = word.EndsWith("_Ext", StringComparison.Ordinal);
        var name = isExternal ? word[..^"_Ext".Length] : word;
        var form = name.EndsWith("Db", StringComparison.Ordinal) ? "Db"
            : name.EndsWith("Queue", StringComparison.Ordinal) ? "Queue" : "";
        var shape = name[..^form.Length].ToLowerInvariant() + (form.Length > 0 ? $"_{form.ToLowerInvariant()}" : "");
        return isExternal ? $"external_{shape}" : shape;
    }

    /// <summary>Mermaid's name of a relation.</summary>
    public static string Relation(string word) => Relations[word];
}

/// <summary>An argument by its place.</summary>
/// <param name="Name">Mermaid's name for it.</param>
/// <param name="IsText">
/// Whether Mermaid takes it for a text that it draws; then it is empty where nothing is given.
/// </param>
internal sealed record C4Parameter(string Name, bool IsText = false);
