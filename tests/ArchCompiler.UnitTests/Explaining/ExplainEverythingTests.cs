using ArchCompiler.Explaining;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Explaining;

/// <summary>Everything that was drawn, and everything that came of it, can be asked about.</summary>
public sealed class ExplainEverythingTests
{
    public static TheoryData<string> Examples =>
        [
            "seed/aws-cloud-architecture.md",
            "bookings/bookings.yaml",
            "web-shop/README.md",
            "serverless-api/README.md",
            "container-platform/README.md",
        ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_drawn_node_is_explained(string example)
    {
        var compilation = Compile(example);
        compilation.Read.Value.Nodes
            .Where(node => Explainer.Find(compilation, node.Id.Text) is not { Length: > 0 })
            .Select(node => node.Id.Text)
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_address_leads_back_to_the_drawing(string example)
    {
        var compilation = Compile(example);
        var addresses = compilation.Emit("terraform").Value.SelectMany(a => a.Addresses)
            .Select(a => a.Key)
            .Where(address => address.StartsWith("aws_", StringComparison.Ordinal))
            .ToList();
        addresses.ShouldNotBeEmpty();
        addresses.Where(address => Explainer.Find(compilation, address) is not { } text
            || !text.Contains(Path.GetFileName(example)))
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Everything_planned_has_an_origin(string example)
    {
        var plan = Compile(example).Planned.Value;
        plan.Constructs.Select(c => (c.Id, c.Origins))
            .Concat(plan.Flows.Select(f => (f.Id, f.Origins)))
            .Concat(plan.Grants.Select(g => ($"{g.Principal}/{g.Sid}", g.Origins)))
            .Concat(plan.Attachments.Select(a => (a.Id, a.Origins)))
            .Where(item => item.Origins.IsDefaultOrEmpty)
            .Select(item => item.Item1)
            .ShouldBeEmpty();
    }

    private static Compilation Compile(string example)
    {
        var path = Repository.At("examples", example);
        return Compiling.Of(new(example, File.ReadAllText(path))).Single();
    }
}
