namespace ArchCompiler.Templates.Rendering;

/// <summary>How to go on after a statement.</summary>
internal enum Flow
{
    /// <summary>With the next statement.</summary>
    Next,

    /// <summary>After the loop.</summary>
    Break,

    /// <summary>With the next turn of the loop.</summary>
    Continue,
}
