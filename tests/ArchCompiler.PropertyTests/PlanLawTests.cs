using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Planning;
using ArchCompiler.Testing;
using ArchCompiler.Testing.Samples;
using Shouldly;
using Xunit;

namespace ArchCompiler.PropertyTests;

/// <summary>Laws that hold for the plan and the files of every architecture, drawn by hand or at random.</summary>
public sealed partial class PlanLawTests
{
    /// <summary>Random architectures by seed, and the examples.</summary>
    public static TheoryData<string> Drawings =>
    [
        .. Enumerable.Range(1, 40).Select(seed => $"seed {seed}"),
        .. Sample.All.Select(sample => sample.Name)
            .Where(name => name.StartsWith("examples/", StringComparison.Ordinal)),
    ];

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Identifier { get; }

    [GeneratedRegex(@"^[a-zA-Z0-9 ._\-:/()#,@\[\]+=&;{}!$*]*$")]
    private static partial Regex Describable { get; }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Every_reference_has_its_construct_and_its_output(string drawing) =>
        Compile(drawing).Emit("terraform").Diagnostics.Select(d => $"{d.Id} {d.Message}").ShouldBeEmpty(drawing);

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Ids_are_legal_and_unique_and_so_are_addresses(string drawing)
    {
        var compilation = Compile(drawing);
        var plan = compilation.Planned.Value;
        string[][] families =
        [
            [.. plan.Constructs.Select(c => c.Id)],
            [.. plan.Flows.Select(f => f.Id)],
            [.. plan.Attachments.Select(a => a.Id)],
            [.. plan.Variables.Select(v => v.Name)],
            [.. plan.Outputs.Select(o => o.Name)],
        ];

        families.ShouldAllBe(ids => ids.Distinct().Count() == ids.Length, drawing);
        families.ShouldAllBe(ids => ids.All(id => Identifier.IsMatch(id)), drawing);
        plan.Grants.Select(g => (g.Principal, g.Sid)).ShouldBeUnique(drawing);
        plan.Constructs.Select(c => (c.Kind, c.Name)).ShouldBeUnique(drawing);
        compilation.Emit("terraform").Value.SelectMany(a => a.Addresses).Select(a => a.Key).ShouldBeUnique(drawing);
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void No_grant_is_wider_than_the_catalog(string drawing)
    {
        var plan = Compile(drawing).Planned.Value;
        var catalog = BuiltInCatalog.Load().Kinds.Select(k => k.Realisation).OfType<Realisation>().ToList();
        var unscoped = catalog
            .SelectMany(r => r.Access.SelectMany(a => a.Statements)
                .Concat(r.OwnAccess).Concat(r.NetworkAccess).Concat(r.SessionAccess))
            .Where(s => s.Resources.Contains("*")).SelectMany(s => s.Actions).ToHashSet(StringComparer.Ordinal);

        foreach (var grant in plan.Grants)
        {
            grant.Actions.ShouldAllBe(a => a.Contains(':') && !a.Contains('*'), drawing);
            grant.Resources.ShouldNotBeEmpty(drawing);
            if (grant.Resources.Contains(PlanValue.Of("*")))
            {
                grant.Actions.ShouldBeSubsetOf(unscoped, drawing);
            }

            plan.Find(grant.Principal).ShouldNotBeNull(drawing).Kind.ShouldBe(ConstructKinds.Role, drawing);
        }
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Everything_has_an_origin_and_descriptions_are_legal(string drawing)
    {
        var plan = Compile(drawing).Planned.Value;

        plan.Constructs.ShouldAllBe(c => !c.Origins.IsEmpty, drawing);
        plan.Flows.ShouldAllBe(f => !f.Origins.IsEmpty, drawing);
        plan.Grants.ShouldAllBe(g => !g.Origins.IsEmpty, drawing);
        plan.Attachments.ShouldAllBe(a => !a.Origins.IsEmpty, drawing);
        plan.Flows.Select(f => f.Description)
            .Concat(plan.Constructs.Where(c => c.Kind == ConstructKinds.SecurityGroup)
                .Select(c => c.Find("description")).OfType<PlanValue.Text>().Select(t => t.Value))
            .ShouldAllBe(text => text.Length <= 255 && Describable.IsMatch(text), drawing);
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Every_drawn_node_and_edge_is_an_origin_or_is_reported(string drawing)
    {
        var compilation = Compile(drawing);
        var plan = compilation.Planned.Value;
        var known = plan.Constructs.SelectMany(c => c.Origins)
            .Concat(plan.Flows.SelectMany(f => f.Origins))
            .Concat(plan.Grants.SelectMany(g => g.Origins))
            .Concat(plan.Attachments.SelectMany(a => a.Origins))
            .Concat(plan.NoOps.Select(n => n.Origin))
            .Select(o => o.Span)
            .Concat(compilation.Planned.Diagnostics.Select(d => d.Span))
            .ToHashSet();
        var diagram = compilation.Read.Value;
        var refused = compilation.Planned.Diagnostics.Select(d => d.Subject).OfType<object>().ToList();
        var groups = diagram.Groups.Select(g => g.Id.Text).ToHashSet(StringComparer.Ordinal);

        diagram.Nodes.Where(n => !groups.Contains(n.Id.Text) && !known.Contains(n.Span)).Select(n => n.Id.Text)
            .ShouldBeEmpty(drawing);
        if (refused.Count == 0)
        {
            diagram.Edges.Where(e => !known.Contains(e.Span)).Select(e => e.Id.Text).ShouldBeEmpty(drawing);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void The_order_of_lines_changes_no_byte_but_in_comments_and_the_order_of_states(int seed)
    {
        var statements = new PlanGenerator(seed).Statements(18);
        var shuffled = statements.ToArray();
        new Random(seed + 1000).Shuffle(shuffled);

        var (before, after) = (Unordered(PlanGenerator.Join(statements)), Unordered(PlanGenerator.Join(shuffled)));
        before.SequenceEqual(after, StringComparer.Ordinal).ShouldBeTrue(
            $"seed {seed}\n{string.Join('\n', LineDiff.Of([.. before], [.. after]).Take(12))}");
    }

    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void New_ids_change_addresses_and_no_structure(int seed)
    {
        var plan = Compiling.Mermaid(new PlanGenerator(seed).Flowchart(18)).Planned.Value;
        var renamed = Compiling.Mermaid(new PlanGenerator(seed).Flowchart(18, n => $"box{n}")).Planned.Value;

        Kinds(renamed).ShouldBe(Kinds(plan), $"seed {seed}");
        renamed.Flows.Length.ShouldBe(plan.Flows.Length, $"seed {seed}");
        Actions(renamed).ShouldBe(Actions(plan), $"seed {seed}");
        Attached(renamed).ShouldBe(Attached(plan), $"seed {seed}");
    }

    [Fact]
    public void Parallel_threads_give_the_same_bytes()
    {
        var text = new PlanGenerator(11).Flowchart(40);
        var expected = Lines(text);

        Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(8).Select(_ => Lines(text))
            .ShouldAllBe(lines => lines.SequenceEqual(expected));
    }

    private static Compilation Compile(string drawing) => drawing.StartsWith("seed ", StringComparison.Ordinal)
        ? Compiling.Mermaid(new PlanGenerator(int.Parse(drawing[5..], CultureInfo.InvariantCulture)).Flowchart(24))
        : Sample.Named(drawing).Compile().First();

    private static IEnumerable<string> Kinds(Plan plan) => plan.Constructs.Select(c => $"{c.Kind} {c.Scope}").Order();

    private static IEnumerable<string> Attached(Plan plan) => plan.Attachments.Select(a => a.Kind).Order();

    private static IEnumerable<string> Actions(Plan plan) => plan.Grants.SelectMany(g => g.Actions).Order();

    /// <summary>The lines without the definitions of workflows, whose states follow each other as they are drawn.
    /// </summary>
    private static List<string> Unordered(string text)
    {
        List<string> kept = [];
        var isDefinition = false;
        foreach (var line in Lines(text))
        {
            isDefinition |= line.StartsWith("  definition = ", StringComparison.Ordinal);
            if (!isDefinition)
            {
                kept.Add(line);
            }

            isDefinition &= !line.StartsWith("  })", StringComparison.Ordinal);
        }

        return kept;
    }

    private static List<string> Lines(string text) =>
    [
        .. Compiling.Mermaid(text).Emit("terraform").Value
            .SelectMany(a => Encoding.UTF8.GetString(a.Content.AsSpan()).Split('\n'))
            .Where(line => !line.TrimStart().StartsWith('#')),
    ];
}
