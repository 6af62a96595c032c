namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>Containers that run in a task beside its own.</summary>
internal static class Sidecars
{
    /// <summary>Adds one, once for each name; with the UDP port on which it answers the others of its task.</summary>
    public static void Add(ConstructDraft tasks, string name, PlanValue image, int? port = null)
    {
        if (!tasks.Items("sidecars").Any(item => NameOf(item) == name))
        {
            tasks.Append("sidecars", PlanValue.Of(
                [
                    ("name", PlanValue.Of(name)),
                    ("image", image),
                    .. port is { } number ? [("port", PlanValue.Of(number))] : Array.Empty<(string, PlanValue)>(),
                ]));
        }
    }

    private static string? NameOf(PlanValue sidecar) =>
        sidecar is PlanValue.Map map && map.Entries.FirstOrDefault(e => e.Key == "name")?.Value is PlanValue.Text text
            ? text.Value
            : null;
}
