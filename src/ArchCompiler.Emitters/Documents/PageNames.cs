using System.Collections.Immutable;

namespace ArchCompiler.Emitters.Documents;

/// <summary>The pages that every set of documents has: names of templates and of files.</summary>
internal static class PageNames
{
    public const string Inventory = "inventory";
    public const string Contract = "contract";
    public const string Network = "network";
    public const string Data = "data";
    public const string Findings = "findings";
    public const string Parameters = "parameters";
    public const string Operations = "operations";
    public const string Service = "service";
    public const string Drawing = "drawing";

    /// <summary>Pages about the whole beside the overview, with their titles, in reading order.</summary>
    public static ImmutableArray<(string Name, string Title)> Sections { get; } =
    [
        (Inventory, "Inventory"),
        (Contract, "Contract"),
        (Network, "Network and trust"),
        (Data, "Data at rest"),
        (Findings, "Findings and waivers"),
        (Parameters, "Parameters"),
        (Operations, "Operations"),
    ];
}
