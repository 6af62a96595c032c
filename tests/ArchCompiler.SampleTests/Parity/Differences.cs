using ArchCompiler.Core.Diagrams;
using ArchCompiler.Testing;
using ArchCompiler.Yaml;
using Shouldly;

namespace ArchCompiler.SampleTests.Parity;

/// <summary>How the two targets tell the same thing, and what one of them cannot say, each with its reason.</summary>
/// <param name="Kinds">Terraform's type → CloudFormation's.</param>
/// <param name="TerraformOnly">Terraform's types that CloudFormation has no resource for.</param>
/// <param name="TerraformOnlyWhere">The same for resources of a type whose text has a word: type, a space, word.</param>
/// <param name="TerraformKnows">Locals that stand for what CloudFormation knows by itself.</param>
/// <param name="CloudFormationOnly">CloudFormation's types that Terraform has no resource for.</param>
/// <param name="Kindred">CloudFormation's types that are told as another.</param>
/// <param name="References">References, kind to kind, that only one target states.</param>
internal sealed record Differences(
    IReadOnlyDictionary<string, string> Kinds,
    IReadOnlyDictionary<string, string> TerraformOnly,
    IReadOnlyDictionary<string, string> TerraformOnlyWhere,
    IReadOnlyDictionary<string, string> TerraformKnows,
    IReadOnlyDictionary<string, string> CloudFormationOnly,
    IReadOnlyDictionary<string, string> Kindred,
    IReadOnlyDictionary<string, string> References)
{
    private const string File = "tests/ArchCompiler.SampleTests/Parity/differences.yaml";

    /// <summary>The list as it stands beside the test.</summary>
    public static Differences Read()
    {
        var read = YamlReader.Read(System.IO.File.ReadAllText(Repository.At(File)), offset => offset);
        read.Diagnostics.ShouldBeEmpty();
        var root = read.Value.ShouldBeOfType<DrawnValue.Mapping>();
        return new(
            Map(root, "kinds"),
            Map(root, "terraform_only"),
            Map(root, "terraform_only_where"),
            Map(root, "terraform_knows"),
            Map(root, "cloudformation_only"),
            Map(root, "kindred"),
            Map(root, "references"));
    }

    /// <summary>Whether only Terraform has a resource.</summary>
    public bool IsOfTerraformAlone(string type, string body) =>
        TerraformOnly.ContainsKey(type)
        || TerraformOnlyWhere.Keys.Select(key => key.Split(' '))
            .Any(where => where[0] == type && body.Contains(where[1], StringComparison.Ordinal));

    /// <summary>CloudFormation's kind of a type of Terraform's.</summary>
    public string KindOf(string type) => Kinds.GetValueOrDefault(type, $"unknown to {File}: {type}");

    /// <summary>The kind that a type of CloudFormation's is told as.</summary>
    public string SameAs(string type) => Kindred.GetValueOrDefault(type, type);

    private static Dictionary<string, string> Map(DrawnValue.Mapping root, string name) =>
        (root.Entries.FirstOrDefault(e => e.Key.Text == name)?.Value as DrawnValue.Mapping)?.Entries
            .ToDictionary(e => e.Key.Text, e => ((DrawnValue.Scalar)e.Value).Text, StringComparer.Ordinal)
        ?? [];
}
