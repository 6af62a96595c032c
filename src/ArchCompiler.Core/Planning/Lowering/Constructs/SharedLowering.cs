using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>
/// A service that is no construct of its own: what it does shows in others (roles, volumes, alarms). Which those are is
/// known once everything else is decided; see <see cref="Presence"/>.
/// </summary>
/// <param name="construct">The construct kind of the catalog.</param>
/// <param name="reason">What it is realised by, in words.</param>
/// <param name="missing">Why it is left out where nothing realises it, after its name.</param>
internal sealed class SharedLowering(string construct, string reason, string missing) : IConstructLowering
{
    public string Construct => construct;

    /// <summary>What it is realised by, in words.</summary>
    public string Reason => reason;

    /// <summary>Why it is left out where nothing realises it.</summary>
    public string Missing => missing;

    public void Create(Service service, PlanBuilder plan)
    {
    }

    public void Complete(Service service, PlanBuilder plan)
    {
    }
}
