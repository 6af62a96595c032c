using ArchCompiler.Core.Planning;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.PropertyTests;

/// <summary>Law: every reference of a plan has its target in the plan, and ids are unique.</summary>
public sealed class PlanReferencesTests
{
    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void Every_reference_has_its_target(int seed)
    {
        var plan = Compiling.Mermaid(new DiagramGenerator(seed).Flowchart(20)).Planned.Value;

        References(plan).Where(reference => plan.Find(reference.Construct) is null).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void Ids_are_unique(int seed)
    {
        var plan = Compiling.Mermaid(new DiagramGenerator(seed).Flowchart(20)).Planned.Value;

        plan.Constructs.Select(construct => construct.Id).ShouldBeUnique();
        plan.Flows.Select(flow => flow.Id).ShouldBeUnique();
        plan.Attachments.Select(attachment => attachment.Id).ShouldBeUnique();
        plan.Variables.Select(variable => variable.Name).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void No_grant_allows_everything(int seed)
    {
        var plan = Compiling.Mermaid(new DiagramGenerator(seed).Flowchart(20)).Planned.Value;

        plan.Grants.SelectMany(grant => grant.Actions)
            .ShouldAllBe(action => action.Contains(':') && !action.EndsWith(":*", StringComparison.Ordinal));
    }

    private static IEnumerable<PlanValue.Reference> References(Plan plan) =>
        plan.Constructs.SelectMany(construct => construct.Arguments).Select(argument => argument.Value)
            .Concat(plan.Attachments.SelectMany(attachment => attachment.Arguments).Select(argument => argument.Value))
            .Concat(plan.Flows.Select(flow => flow.Port))
            .Concat(plan.Grants.SelectMany(grant => grant.Resources))
            .Concat(plan.Outputs.Select(output => output.Value))
            .SelectMany(Within);

    private static IEnumerable<PlanValue.Reference> Within(PlanValue value) => value switch
    {
        PlanValue.Reference reference => [reference],
        PlanValue.List list => list.Items.SelectMany(Within),
        PlanValue.Map map => map.Entries.SelectMany(entry => Within(entry.Value)),
        PlanValue.Join join => join.Parts.SelectMany(Within),
        _ => [],
    };
}
