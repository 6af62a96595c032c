namespace ArchCompiler.Testing;

/// <summary>
/// A fact that runs outside tools. Where one is missing the test is skipped aloud, or fails when
/// <c>ARCHC_REQUIRE_…=1</c> asks for it.
/// </summary>
public sealed class ToolFactAttribute : FactAttribute
{
    /// <summary>A fact that runs these tools.</summary>
    public ToolFactAttribute(params string[] tools)
    {
        Tools = tools;
        Skip = OutsideTool.SkipReason(tools);
    }

    /// <summary>What it runs.</summary>
    public IReadOnlyList<string> Tools { get; }
}

/// <summary>A theory that runs outside tools.</summary>
public sealed class ToolTheoryAttribute : TheoryAttribute
{
    /// <summary>A theory that runs these tools.</summary>
    public ToolTheoryAttribute(params string[] tools)
    {
        Tools = tools;
        Skip = OutsideTool.SkipReason(tools);
    }

    /// <summary>What it runs.</summary>
    public IReadOnlyList<string> Tools { get; }
}
