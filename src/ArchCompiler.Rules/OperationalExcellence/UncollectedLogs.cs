using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.OperationalExcellence;

/// <summary>
/// A collector of logs that nothing is led to collects nothing. What is not led to one still gets a log group of its
/// own when it is emitted.
/// </summary>
public sealed class UncollectedLogs : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "OPS003", "uncollected-logs", Pillar.OperationalExcellence, Severity.Error,
        "Logs are collected centrally", "OPS08-BP02");

    /// <inheritdoc/>
    public override bool Applies(Architecture architecture) =>
        architecture.Services.Any(s => IsCollector(s) || IsProducer(s));

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Architecture architecture)
    {
        var silent = architecture.Services
            .Where(s => IsProducer(s) && !IsCollected(s, architecture))
            .ToImmutableArray();
        var idle = architecture.Services.Where(s => IsCollector(s) && architecture.IsIdleCollector(s));
        return idle.Select(s => ReportCollector(s, silent, architecture))
            .Concat(silent.Where(s => s.Kind.Realisation is not null).Select(s => ReportProducer(s, architecture)));
    }

    private static bool IsCollector(Service service) => service.Kind.Has(Capabilities.CollectsLogs);

    private static bool IsProducer(Service service) =>
        service.Kind.Has(Capabilities.ProducesLogs)
        && service.Kind.HasAny(Capabilities.RunsCode | Capabilities.Traceable)
        && !service.Kind.Has(Capabilities.Control);

    private static bool IsCollected(Service service, Architecture architecture) =>
        architecture.RelationsFrom(service).Any(r => r.Kind is RelationKind.Logs);

    private static Finding ReportCollector(
        Service collector, ImmutableArray<Service> silent, Architecture architecture)
    {
        return Finding.About(
            collector,
            architecture,
            silent.IsEmpty
                ? $"'{collector.DrawnName}' collects the logs of nothing"
                : $"'{collector.DrawnName}' collects nothing: {silent.NameAll()} "
                    + (silent.Length == 1 ? "is not led to it" : "are not led to it"),
            "what happened cannot be found out afterwards without logs",
            silent.IsEmpty
                ? $"lead to {collector.FirstNodeId} what writes logs"
                : $"draw {Line(silent[0].FirstNodeId)} for each") with
        {
            Caption = "no producer of logs is led here",
            Fixes = DrawingFix.Draw(
                architecture,
                $"Lead logs to {collector.FirstNodeId}",
                silent.SelectMany(s => s.NodeIds).Select(Line)),
        };

        string Line(string producer) =>
            DrawingFix.EdgeLine(architecture, producer, "Logs", collector.FirstNodeId);
    }

    private static Finding ReportProducer(Service producer, Architecture architecture) =>
        Finding.About(
            producer,
            architecture,
            $"the logs of '{producer.DrawnName}' are not drawn",
            "what happened cannot be found out afterwards without logs",
            "nothing to do: archc makes a log group for it") with
        {
            IsSafeByDefault = true,
        };
}
