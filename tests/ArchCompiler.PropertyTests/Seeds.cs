using Xunit;

namespace ArchCompiler.PropertyTests;

/// <summary>The seeds that laws are tried with; a failing test names its own.</summary>
public static class Seeds
{
    /// <summary>A few seeds, always the same.</summary>
    public static TheoryData<int> Some => [.. Enumerable.Range(1, 20)];
}
