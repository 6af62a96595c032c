namespace ArchCompiler.Core.Catalog;

/// <summary>The type of a property's value; says how its text is read and checked.</summary>
public enum PropertyType
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A number, whole unless the declaration's range says otherwise.</summary>
    Number,

    /// <summary>One of the allowed values.</summary>
    Choice,

    /// <summary>A list of texts.</summary>
    List,

    /// <summary>An IPv4 range such as <c>10.0.0.0/16</c>.</summary>
    Cidr,

    /// <summary>A time that comes again, as an expression of EventBridge: <c>rate(5 minutes)</c>.</summary>
    Schedule,
}
