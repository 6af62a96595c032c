namespace ArchCompiler.Core.Planning;

/// <summary>Where a construct is created.</summary>
public enum PlanScope
{
    /// <summary>In the home region.</summary>
    Home,

    /// <summary>In us-east-1, because CloudFront asks for it.</summary>
    Edge,

    /// <summary>In the second region.</summary>
    Replica,

    /// <summary>In no region.</summary>
    Global,
}
