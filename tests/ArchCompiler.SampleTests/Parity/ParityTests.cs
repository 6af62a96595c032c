using System.Text;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using ArchCompiler.Testing.Samples;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests.Parity;

/// <summary>
/// Both targets realise the same plan: what their files create is told from the files alone and is the same, but for
/// what <c>differences.yaml</c> gives a reason for.
/// </summary>
public sealed class ParityTests
{
    private static readonly Differences Differences = Differences.Read();

    private static readonly string[] Names =
    [
        .. Directory.EnumerateDirectories(Repository.At("examples"))
            .Where(folder => !Directory.Exists(Path.Combine(folder, "templates")))
            .Select(folder => Path.GetRelativePath(Repository.At("examples"), new Sample(folder).Drawing))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Examples => [.. Names];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_same_resources_are_created(string example)
    {
        var (terraform, cloudFormation) = Both(example);

        Told(terraform.Resources.Except(cloudFormation.Resources)).ShouldBeEmpty("CloudFormation lacks these");
        Told(cloudFormation.Resources.Except(terraform.Resources)).ShouldBeEmpty("Terraform lacks these");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_same_ways_are_open(string example)
    {
        var (terraform, cloudFormation) = Both(example);

        terraform.Flows.ShouldBe(cloudFormation.Flows);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_same_is_allowed(string example)
    {
        var (terraform, cloudFormation) = Both(example);

        terraform.Grants.ShouldBe(cloudFormation.Grants);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_same_is_attached_to_the_same(string example)
    {
        var (terraform, cloudFormation) = Both(example);

        Unexplained(terraform.References.Except(cloudFormation.References)).ShouldBeEmpty("CloudFormation lacks these");
        Unexplained(cloudFormation.References.Except(terraform.References)).ShouldBeEmpty("Terraform lacks these");
    }

    [Fact]
    public void Every_difference_that_is_listed_is_met()
    {
        var met = Names.Select(Both)
            .SelectMany(both => both.Terraform.References.SymmetricExcept(both.CloudFormation.References))
            .Select(KindsOf)
            .ToHashSet(StringComparer.Ordinal);

        Differences.References.Keys.Where(listed => !met.Contains(listed)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Told(IEnumerable<Resource> resources) =>
        resources.Select(resource => resource.ToString()).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Unexplained(IEnumerable<string> references) =>
        references.Where(reference => !Differences.References.ContainsKey(KindsOf(reference)));

    private static string KindsOf(string reference)
    {
        var words = reference.Split(' ');
        return $"{words[0]} -> {words[3]}";
    }

    private static (Deployed Terraform, Deployed CloudFormation) Both(string example)
    {
        var path = Repository.At("examples", example);
        var compilation = Compiling.Of(new SourceText(path, File.ReadAllText(path))).Single();
        var terraform = TerraformFiles.Read(string.Concat(Texts(compilation, "terraform", ".tf")), Differences);
        return (
            terraform,
            CloudFormationFiles.Read(Texts(compilation, "cloudformation", ".yaml"), terraform.Resources, Differences));
    }

    private static IEnumerable<string> Texts(Compilation compilation, string target, string ending) =>
        compilation.Emit(target).Value
            .Where(artifact => artifact.Path.EndsWith(ending, StringComparison.Ordinal)
                && !artifact.Path.Contains('/', StringComparison.Ordinal))
            .Select(artifact => Encoding.UTF8.GetString(artifact.Content.AsSpan()) + "\n");
}
