namespace ArchCompiler.Core.Catalog;

/// <summary>A port that a kind listens on.</summary>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>.</param>
/// <param name="Number">The port; null when <paramref name="Property"/> gives it.</param>
/// <param name="Property">Name of the property that holds the port.</param>
public sealed record PortDeclaration(string Protocol, int? Number, string? Property);
