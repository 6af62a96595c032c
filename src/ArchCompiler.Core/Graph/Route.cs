namespace ArchCompiler.Core.Graph;

/// <summary>What tells one request to a listener or an API from another.</summary>
/// <param name="Method">HTTP method in capitals, null for any.</param>
/// <param name="Path">Path or pattern of paths, null for any.</param>
public sealed record Route(string? Method, string? Path)
{
    /// <inheritdoc/>
    public override string ToString() => (Method, Path) switch
    {
        ({ } method, { } path) => $"{method} {path}",
        (var method, var path) => method ?? path ?? "",
    };
}
