using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>Decides what one sort of service becomes.</summary>
internal interface IConstructLowering
{
    /// <summary>The construct kind it decides about, as the catalog names it.</summary>
    string Construct { get; }

    /// <summary>Starts the constructs of a service; relations are not lowered yet.</summary>
    void Create(Service service, PlanBuilder plan);

    /// <summary>Decides what depends on all relations, and reports what cannot work.</summary>
    void Complete(Service service, PlanBuilder plan);
}
