using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Emission;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;

namespace ArchCompiler.SampleTests.Accounts;

/// <summary>
/// Holds the documents of a drawing against its plan: what nothing in the output stands for is called so wherever it
/// stands, with its reason, and what needs nothing says why.
/// </summary>
internal sealed class DocumentAccount
{
    private static readonly string[] OnlyOfDeployed =
        ["Network paths", "What it may do", "Recovery point", "Properties", "Building block"];

    private readonly Plan plan;
    private readonly LeftOut leftOut;
    private readonly DocumentPages pages;
    private readonly ILookup<(OriginType, SourceSpan), Omission> omissions;
    private readonly ILookup<(OriginType, SourceSpan), NoOp> noOps;
    private readonly List<string> faults = [];

    private DocumentAccount(Compilation compilation)
    {
        plan = compilation.Planned.Value;
        leftOut = LeftOut.Of(plan, compilation.Diagnostics);
        pages = new(compilation);
        omissions = plan.Omissions.ToLookup(omission => (omission.Origin.Type, omission.Origin.Span));
        noOps = plan.NoOps.ToLookup(noOp => (noOp.Origin.Type, noOp.Origin.Span));
    }

    private Architecture Architecture => plan.Architecture;

    /// <summary>What is not as it must be, each in a sentence.</summary>
    public static IReadOnlyCollection<string> FaultsOf(Compilation compilation)
    {
        DocumentAccount account = new(compilation);
        account.CheckDrawn();
        account.CheckServices();
        account.CheckRows(
            account.Architecture.Services.Where(IsStore), "data", ["Store"], OriginsOf, service => service.Id);
        account.CheckRows(
            account.Architecture.Others, "inventory", ["What", "Kind"], OriginsOf, other => other.Id);
        account.CheckRows(
            account.Architecture.Boundaries, "network", ["Boundary"], FramesOf(account), frame => frame.Id);
        account.CheckEdges();
        account.CheckList();
        return account.faults;
    }

    private static bool IsStore(Service service) => service.Kind.HasAny(
        Capabilities.StoresData | Capabilities.EncryptableAtRest | Capabilities.Cache);

    private static IEnumerable<(OriginType, SourceSpan)> OriginsOf(Participant participant) =>
        participant.Nodes.Select(node => (OriginType.Node, node.Span));

    // A frame that is a service is left out with it.
    private static Func<Boundary, IEnumerable<(OriginType, SourceSpan)>> FramesOf(DocumentAccount account) =>
        boundary => account.Architecture.FindService(boundary.ServiceId ?? "") is { } service
            ? OriginsOf(service)
            : [(OriginType.Group, boundary.Span)];

    private void CheckDrawn()
    {
        var known = Architecture.Services.Concat<Participant>(Architecture.Others).SelectMany(p => p.NodeIds)
            .Concat(Architecture.Boundaries.Select(boundary => boundary.Group.Id.Text))
            .ToHashSet(StringComparer.Ordinal);
        faults.AddRange(Architecture.Diagram.Nodes.Select(node => node.Id.Text)
            .Concat(Architecture.Diagram.Groups.Select(group => group.Id.Text))
            .Where(id => !known.Contains(id))
            .Select(id => $"'{id}' is drawn and stands nowhere"));
    }

    private void CheckServices()
    {
        CheckRows(Architecture.Services, "inventory", ["Service"], OriginsOf, service => service.Id);
        var cells = pages.Cells("inventory.md", "Service");
        foreach (var (service, row, page) in Architecture.Services.Zip(cells, pages.ServicePages))
        {
            var why = OriginsOf(service).SelectMany(drawn => omissions[drawn]).ToImmutableArray();
            var isLeftOut = OriginsOf(service).All(omissions.Contains);
            var declared = OriginsOf(service).SelectMany(drawn => noOps[drawn]).Select(noOp => noOp.Reason);
            foreach (var text in new[] { pages.Text(page), pages.Text($"site/{page[..^2]}html") })
            {
                Expect(text, isLeftOut ? why.Select(one => one.Reason) : declared, $"the page of '{service.Id}'");
                Expect(
                    !isLeftOut || !OnlyOfDeployed.Any(words => text.Contains(words, StringComparison.Ordinal)),
                    $"the page of '{service.Id}' tells of what is not there");
            }

            Expect(row[4..^1].All(cell => cell is not ""), $"the inventory says nothing of '{service.Id}'");
            Expect(!isLeftOut || row[2..4].All(cell => cell is ""), $"the inventory places '{service.Id}'");
            Expect(
                row[4..^1].All(cell => isLeftOut == cell.StartsWith("left out: ", StringComparison.Ordinal)),
                $"the inventory is wrong about '{service.Id}'");
        }
    }

    /// <summary>Holds a table with a row for each thing against what the plan says of it.</summary>
    private void CheckRows<T>(
        IEnumerable<T> things,
        string page,
        string[] columns,
        Func<T, IEnumerable<(OriginType, SourceSpan)>> originsOf,
        Func<T, string> nameOf)
    {
        var all = things.ToImmutableArray();
        foreach (var path in new[] { $"{page}.md", $"site/{page}.html" })
        {
            var rows = pages.Rows(path, columns);
            Expect(rows.Length == all.Length, $"{path} has {rows.Length} rows for {all.Length} things");
            foreach (var (thing, row) in all.Zip(rows))
            {
                var drawn = originsOf(thing).ToImmutableArray();
                var isLeftOut = drawn.All(omissions.Contains);
                Expect(
                    row,
                    isLeftOut ? drawn.SelectMany(one => omissions[one]).Select(one => one.Reason) : [],
                    $"{path}, '{nameOf(thing)}'");
                Expect(
                    isLeftOut || !row.Contains("left out: ", StringComparison.Ordinal),
                    $"{path} leaves out '{nameOf(thing)}'");
            }
        }
    }

    private void CheckEdges()
    {
        var edges = Architecture.Diagram.Edges;
        foreach (var (path, first) in new[] { ("contract.md", "From"), ("site/contract.html", "Connection") })
        {
            var rows = pages.Rows(path, first);
            Expect(rows.Length == edges.Length, $"{path} has not all edges");
            foreach (var (edge, row) in edges.Zip(rows))
            {
                var why = omissions[(OriginType.Edge, edge.Span)].ToImmutableArray();
                var declared = noOps[(OriginType.Edge, edge.Span)].Select(noOp => noOp.Reason);
                Expect(row, why.IsEmpty ? declared : why.Select(one => one.Reason), $"{path}, '{edge.Id.Text}'");
                Expect(
                    why.IsEmpty != (row.Contains("Left out", StringComparison.Ordinal)
                        || row.Contains("Not deployed:", StringComparison.Ordinal)),
                    $"{path} is wrong about '{edge.Id.Text}'");
                Expect(
                    why.IsEmpty || !row.Contains("Needs nothing", StringComparison.Ordinal),
                    $"{path} needs nothing for '{edge.Id.Text}'");
            }
        }
    }

    private void CheckList()
    {
        var items = leftOut.Items.Where(item => !item.IsOutside).ToImmutableArray();
        foreach (var path in new[] { "inventory.md", "site/inventory.html" })
        {
            var rows = pages.Rows(path, "What", "Sort");
            Expect(rows.Length == items.Length, $"{path} has not all that is left out");
            foreach (var (item, row) in items.Zip(rows))
            {
                Expect(row, [item.Reason, item.Diagnostic?.Id ?? ""], $"the list of {path}, '{item.Name}'");
            }
        }

        foreach (var path in new[] { "README.md", "site/index.html" })
        {
            Expect(
                leftOut.IsWhole != pages.Text(path).Contains("Not all that is drawn is deployed", StringComparison.Ordinal),
                $"{path} takes a part for the whole, or the other way round");
        }
    }

    private void Expect(string text, IEnumerable<string> reasons, string where) => faults.AddRange(reasons
        .Where(reason => !text.Contains(DocumentPages.PlainOf(reason), StringComparison.Ordinal))
        .Select(reason => $"{where} does not say '{reason}'"));

    private void Expect(bool holds, string fault)
    {
        if (!holds)
        {
            faults.Add(fault);
        }
    }
}
