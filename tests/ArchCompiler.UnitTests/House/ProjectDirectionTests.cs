using System.Xml.Linq;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.House;

/// <summary>Holds the directions between projects: whoever wants another one changes the design first.</summary>
public sealed class ProjectDirectionTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["ArchCompiler.Core"] = [],
        ["ArchCompiler.Yaml"] = ["ArchCompiler.Core"],
        ["ArchCompiler.Mermaid"] = ["ArchCompiler.Core", "ArchCompiler.Yaml"],
        ["ArchCompiler.Rules"] = ["ArchCompiler.Core"],
        ["ArchCompiler.Templates"] = ["ArchCompiler.Core"],
        ["ArchCompiler.Emitters"] = ["ArchCompiler.Core", "ArchCompiler.Templates"],
        ["ArchCompiler"] =
        [
            "ArchCompiler.Core",
            "ArchCompiler.Emitters",
            "ArchCompiler.Mermaid",
            "ArchCompiler.Rules",
            "ArchCompiler.Yaml",
        ],
        ["ArchCompiler.Cli"] = ["ArchCompiler"],
    };

    private static readonly Dictionary<string, string[]> AllowedPackages = new(StringComparer.Ordinal)
    {
        ["ArchCompiler.Mermaid"] = ["Antlr4.Runtime.Standard"],
        ["ArchCompiler.Templates"] = ["Scriban.Signed"],
        ["ArchCompiler.Yaml"] = ["YamlDotNet"],
        ["ArchCompiler.Cli"] = ["System.CommandLine"],
    };

    public static TheoryData<string> Projects =>
        [.. Directory.GetFiles(Repository.At("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_those_below_it(string project) =>
        References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path))
            .ShouldBeSubsetOf(Allowed[project], $"references of {project}");

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_package_stays_behind_its_boundary(string project) =>
        References(project, "PackageReference")
            .ShouldBeSubsetOf(AllowedPackages.GetValueOrDefault(project, []), $"packages of {project}");

    private static string[] References(string project, string element) =>
    [
        .. XDocument.Load(Repository.At("src", project, $"{project}.csproj")).Descendants(element)
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => (string?)reference.Attribute("Include") ?? ""),
    ];
}
