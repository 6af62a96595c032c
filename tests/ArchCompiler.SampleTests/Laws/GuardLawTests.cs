using System.Text;
using ArchCompiler.Core.Planning;
using ArchCompiler.Testing.Samples;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests.Laws;

/// <summary>What one target guards against deletion, the other does too; and labels replace nothing.</summary>
public sealed class GuardLawTests
{
    // Where templates of its own stand in, they guard what they make.
    public static TheoryData<string> Samples =>
        [.. Sample.All.Select(sample => sample.Name).Where(name => name != "examples/house-modules")];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Both_targets_guard_the_same(string name)
    {
        foreach (var compilation in Sample.Named(name).Compile())
        {
            Guarded(compilation, "terraform").ShouldBe(Guarded(compilation, "cloudformation"));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_label_stands_where_another_text_replaces(string name)
    {
        foreach (var compilation in Sample.Named(name).Compile())
        {
            var terraform = Texts(compilation, "terraform");
            terraform.Split("\nresource \"").Where(Replaces).SelectMany(text => text.Split('\n'))
                .Where(line => line.StartsWith("  description", StringComparison.Ordinal))
                .ShouldAllBe(line => line.Contains("${var.name}-") || line.Contains("# never a label"));
            Texts(compilation, "cloudformation").Split('\n')
                .Where(line => line.StartsWith("      GroupDescription:", StringComparison.Ordinal))
                .ShouldAllBe(line => line.Contains("!Sub") || line.EndsWith("Interface endpoints"));
        }
    }

    private static bool Replaces(string resource) =>
        resource.StartsWith("aws_security_group\"", StringComparison.Ordinal)
        || resource.StartsWith("aws_iam_policy\"", StringComparison.Ordinal);

    // A table's copy is a part of the table in CloudFormation.
    private static string[] Guarded(Compilation compilation, string target) =>
    [
        .. compilation.Emit(target).Value
            .SelectMany(file => file.Keeps.Select(address => file.Addresses.First(a => a.Key == address).Value))
            .Where(id => compilation.Planned.Value.Find(id)?.Kind != ConstructKinds.TableReplica)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static string Texts(Compilation compilation, string target) => string.Concat(
        compilation.Emit(target).Value.Where(file => !file.Path.EndsWith(".zip", StringComparison.Ordinal))
            .Select(file => Encoding.UTF8.GetString([.. file.Content])));
}
