namespace ArchCompiler.Core.Diagnostics;

/// <summary>
/// How a finding is said together with others like it: many things that lack the same are one finding with many places.
/// </summary>
/// <param name="Name">What this one is about, as the author called it.</param>
/// <param name="Predicate">What is said of several: <c>are not monitored</c>.</param>
/// <param name="Remedy">What would be right for all of them.</param>
public sealed record Chorus(string Name, string Predicate, string Remedy);
