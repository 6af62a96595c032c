namespace ArchCompiler.Core.Diagnostics;

/// <summary>One of the six pillars of the AWS Well-Architected Framework.</summary>
public enum Pillar
{
    /// <summary>Security (SEC).</summary>
    Security,

    /// <summary>Reliability (REL).</summary>
    Reliability,

    /// <summary>Operational Excellence (OPS).</summary>
    OperationalExcellence,

    /// <summary>Performance Efficiency (PERF).</summary>
    PerformanceEfficiency,

    /// <summary>Cost Optimization (COST).</summary>
    CostOptimization,

    /// <summary>Sustainability (SUS).</summary>
    Sustainability,
}
