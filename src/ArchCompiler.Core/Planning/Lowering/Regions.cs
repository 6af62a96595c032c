using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>
/// Which region each drawn frame of one is. The home region is the one that is set, else the first drawn; a frame whose
/// title names no code is the second region, which is a setting; any other is by its code. An environment moves home
/// and the second region, and changes nothing of which frame is which.
/// </summary>
internal sealed class Regions
{
    private const string DefaultHome = "us-east-1";
    private const string DefaultSecond = "us-west-2";
    private readonly string? home;
    private readonly string? replica;
    private readonly Dictionary<string, PlanScope?> scopes = new(StringComparer.Ordinal);

    /// <summary>Reads the frames of an architecture.</summary>
    public Regions(Architecture architecture)
    {
        var frames = architecture.Boundaries.Where(b => b.IsRegional).ToList();
        var settings = architecture.Settings;
        var usual = settings.Usual ?? settings;
        var homeFrame = Boundary.FindHome(frames, settings);
        var drawn = frames.Select(b => b.Code)
            .Concat(architecture.Services.Select(service => service.RegionCode)).OfType<string>().ToList();
        home = usual.Region ?? (homeFrame is null ? drawn.FirstOrDefault() : homeFrame.Code);
        Home = settings.Region ?? home ?? (drawn.Contains(DefaultHome) ? DefaultSecond : DefaultHome);
        var others = drawn.Where(code => code != (home ?? Home)).Distinct(StringComparer.Ordinal).ToList();
        var unnamed = frames.Find(b => b.Code is null && b != homeFrame);
        replica = usual.ReplicaRegion ?? settings.ReplicaRegion;
        Second = settings.ReplicaRegion
            ?? (unnamed is null ? others.FirstOrDefault() : null)
            ?? (Home == DefaultSecond ? DefaultHome : DefaultSecond);
        Copies = settings.ReplicaRegion is null && unnamed is null && others.Count > 0
            ? PlanScope.In(Second)
            : PlanScope.Replica;
        foreach (var frame in frames)
        {
            scopes[frame.Id] = frame switch
            {
                _ when frame == homeFrame => PlanScope.Home,
                { Code: { } code } => ByCode(code),
                _ when frame == unnamed => PlanScope.Replica,
                _ => null,
            };
        }
    }

    /// <summary>Code of the home region.</summary>
    public string Home { get; }

    /// <summary>Code of the second region.</summary>
    public string Second { get; }

    /// <summary>Where copies go whose region is not drawn.</summary>
    public PlanScope Copies { get; }

    /// <summary>Whether a region that is drawn beside home is home in the chosen environment.</summary>
    public bool IsTaken(string? code) => code is not null && code != (home ?? Home) && code == Home;

    /// <summary>Where a service is; null where its region has no name, or its name is that of another.</summary>
    public PlanScope? Of(Participant participant) => participant switch
    {
        Service { RegionCode: { } code } => ByCode(code),
        Service { Region: { } region } => scopes.GetValueOrDefault(region, PlanScope.Home),
        _ => PlanScope.Home,
    };

    /// <summary>The region that a frame is in; null where that has no name.</summary>
    public PlanScope? Of(Boundary boundary, Architecture architecture)
    {
        // What is found is kept for all frames on the way, so that a deep drawing is climbed once.
        List<string> climbed = [];
        var found = PlanScope.Home;
        for (var around = boundary; around is not null; around = architecture.FindBoundary(around.Parent ?? ""))
        {
            if (scopes.TryGetValue(around.Id, out var scope))
            {
                found = scope;
                break;
            }

            climbed.Add(around.Id);
        }

        foreach (var id in climbed)
        {
            scopes[id] = found;
        }

        return found;
    }

    private PlanScope? ByCode(string code) => code == (home ?? Home) ? PlanScope.Home
        : code == replica ? PlanScope.Replica
        : IsTaken(code) ? null
        : PlanScope.In(code);
}
