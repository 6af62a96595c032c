namespace ArchCompiler.Explaining;

/// <summary>
/// Finds out what a name means in a compilation, a drawn thing before an address in emitted code, and explains it.
/// </summary>
public static class Explainer
{
    /// <summary>The explanation of a name, null where the compilation has nothing of that name.</summary>
    public static string? Find(Compilation compilation, string name)
    {
        Explanation explanation = new(compilation.Bound.Value, compilation.Planned.Value);
        return explanation.OfNode(name)
            ?? explanation.OfEdge(name)
            ?? explanation.OfService(name)
            ?? OfAddress(compilation, explanation, name);
    }

    private static string? OfAddress(Compilation compilation, Explanation explanation, string address) => Targets.Names
        .SelectMany(target => compilation.Emit(target).Value)
        .SelectMany(artifact => artifact.Addresses.Select(entry => (artifact.Path, entry.Key, entry.Value)))
        .Where(entry => IsWithin(address, entry.Key))
        .OrderByDescending(entry => entry.Key.Length)
        .Select(entry => explanation.OfPlanned($"{address} in {entry.Path}", entry.Value))
        .FirstOrDefault(text => text is not null);

    /// <summary>
    /// Whether an address is a declared one, an instance of it (<c>aws_subnet.app["a"]</c>) or stands in it
    /// (<c>module.rds.aws_rds_cluster.this</c>).
    /// </summary>
    private static bool IsWithin(string address, string declared) =>
        address.StartsWith(declared, StringComparison.Ordinal)
        && (address.Length == declared.Length || address[declared.Length] is '[' or '.');
}
