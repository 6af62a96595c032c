using ArchCompiler.Core.Planning;
using ArchCompiler.Explaining;
using ArchCompiler.Testing;
using Shouldly;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

/// <summary>The plan of a few lines of a flowchart, in texts that a test can compare.</summary>
internal sealed class Lowered
{
    private Lowered(Compilation compilation)
    {
        Compilation = compilation;
        Plan = compilation.Planned.Value;
    }

    public Compilation Compilation { get; }

    public Plan Plan { get; }

    /// <summary>Ids of what lowering has to say.</summary>
    public IEnumerable<string> Reports => Compilation.Planned.Diagnostics.Select(diagnostic => diagnostic.Id);

    public IEnumerable<string> Flows => Plan.Flows.Select(PlanText.Of);

    /// <summary>Flows but for the way out that code needs for AWS APIs.</summary>
    public IEnumerable<string> Drawn => Plan.Flows
        .Where(flow => flow is not { To: FlowEnd.Internet or FlowEnd.Prefix })
        .Select(PlanText.Of);

    public static Lowered Of(params IEnumerable<string> lines)
    {
        var compilation = Compiling.Mermaid("flowchart LR\n" + string.Join('\n', lines));
        compilation.Read.Diagnostics.ShouldBeEmpty();
        return new(compilation);
    }

    /// <summary>An argument of a construct as text, null where it was not decided.</summary>
    public string? this[string construct, string argument] =>
        Find(construct).Find(argument) is { } value ? PlanText.Of(value) : null;

    public Construct Find(string construct) => Plan.Find(construct).ShouldNotBeNull($"no construct {construct}");

    public IEnumerable<string> Ids(string kind) => Plan.Constructs.Where(c => c.Kind == kind).Select(c => c.Id);

    /// <summary>What hangs on what as one sort of attachment: <c>web on lb</c>.</summary>
    public IEnumerable<string> Attached(string kind) =>
        Plan.Attachments.Where(a => a.Kind == kind).Select(a => $"{a.Attached} on {a.Owner}");

    /// <summary>An argument of an attachment as text, null where it was not decided.</summary>
    public string? Argument(string attachment, string name) =>
        Plan.Attachments.Single(a => a.Id == attachment).Arguments.FirstOrDefault(a => a.Name == name) is { } argument
            ? PlanText.Of(argument.Value)
            : null;

    /// <summary>
    /// What a role may do to what but write its own log and have interfaces: <c>sqs:SendMessage on q.arn</c>.
    /// </summary>
    public IEnumerable<string> May(string role) =>
        Plan.GrantsOf(role).Where(g => g.Sid is not ("WriteLogs" or "Network1" or "Network2"))
            .Select(g => PlanText.Of(g)[(role.Length + " may ".Length)..]);

    /// <summary>Reasons of what needs nothing, for a drawn element.</summary>
    public IEnumerable<string> NoOps(string origin) =>
        Plan.NoOps.Where(n => n.Origin.Id == origin).Select(n => n.Reason);
}
