using System.Diagnostics;
using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Reporting;

/// <summary>The words that all reporters use for the same thing.</summary>
internal static class ReportWords
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Note => "note",
        Severity.Warning => "warning",
        Severity.Error => "error",
        _ => throw new UnreachableException(),
    };

    public static string Of(SubjectType type) => type switch
    {
        SubjectType.Diagram => "diagram",
        SubjectType.Node => "node",
        SubjectType.Edge => "edge",
        SubjectType.Group => "group",
        _ => throw new UnreachableException(),
    };

    public static string Of(FixSafety safety) => safety switch
    {
        FixSafety.Safe => "safe",
        FixSafety.NeedsReview => "needs-review",
        _ => throw new UnreachableException(),
    };

    /// <summary>Kebab-case, for machines.</summary>
    public static string Of(Pillar pillar) => pillar switch
    {
        Pillar.Security => "security",
        Pillar.Reliability => "reliability",
        Pillar.OperationalExcellence => "operational-excellence",
        Pillar.PerformanceEfficiency => "performance-efficiency",
        Pillar.CostOptimization => "cost-optimization",
        Pillar.Sustainability => "sustainability",
        _ => throw new UnreachableException(),
    };

    /// <summary>As AWS writes it, for people.</summary>
    public static string TitleOf(Pillar? pillar) => pillar switch
    {
        null => "Reading and binding",
        Pillar.Security => "Security",
        Pillar.Reliability => "Reliability",
        Pillar.OperationalExcellence => "Operational Excellence",
        Pillar.PerformanceEfficiency => "Performance Efficiency",
        Pillar.CostOptimization => "Cost Optimization",
        Pillar.Sustainability => "Sustainability",
        _ => throw new UnreachableException(),
    };
}
