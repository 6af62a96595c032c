namespace ArchCompiler.Core.Planning;

/// <summary>Something a person wants to know once all is created: an address, an id.</summary>
/// <param name="Name">snake_case, begins with the service's id.</param>
/// <param name="Description">One line.</param>
/// <param name="Value">The value.</param>
public sealed record PlanOutput(string Name, string Description, PlanValue Value);
