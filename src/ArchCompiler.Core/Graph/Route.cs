namespace ArchCompiler.Core.Graph;

/// <summary>What tells one request to a listener or an API from another.</summary>
/// <param name="Method">HTTP method in capitals, null for any.</param>
/// <param name="Path">Path or pattern of paths, null for any.</param>
public sealed record Route(string? Method, string? Path)
{
    /// <summary>Name that the request is for, null for any.</summary>
    public string? Host { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(' ', new[] { Method, Host + Path }.Where(part => part?.Length > 0));
}
