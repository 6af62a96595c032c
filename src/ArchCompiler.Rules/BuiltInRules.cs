using System.Collections.Immutable;
using ArchCompiler.Core.Rules;
using ArchCompiler.Rules.CostOptimization;
using ArchCompiler.Rules.OperationalExcellence;
using ArchCompiler.Rules.PerformanceEfficiency;
using ArchCompiler.Rules.Reliability;
using ArchCompiler.Rules.Security;
using ArchCompiler.Rules.Sustainability;

namespace ArchCompiler.Rules;

/// <summary>
/// Every rule that comes with archc. To add one: a class, a line here, a page under <c>docs/rules</c>.
/// </summary>
public static class BuiltInRules
{
    /// <summary>The rules, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new RedundantBalancer(),
        new UnmonitoredComponent(),
        new UncollectedLogs(),
        new UntracedRequest(),
        new UnconnectedComponent(),
        new ContradictoryLabel(),
        new ContentWithoutCdn(),
        new UnbalancedTraffic(),
        new SingleZoneComponent(),
        new DatabaseWithoutStandby(),
        new CacheWithoutFailover(),
        new InstanceOutsideGroup(),
        new StoreWithoutBackup(),
        new ShortBackupRetention(),
        new UnversionedBucket(),
        new BalancerBeforeBalancer(),
        new UnevenReplicas(),
        new SharedVolume(),
        new UnencryptedStore(),
        new ClearTextEntry(),
        new UnfilteredEntry(),
        new ExposedOrigin(),
        new MissingRole(),
        new UnmanagedPassword(),
        new MissingCustomerKey(),
        new UnrotatedSecret(),
        new UnusedComponent(),
    ];
}
