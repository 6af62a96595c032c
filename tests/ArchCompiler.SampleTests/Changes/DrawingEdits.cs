using System.Globalization;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;

namespace ArchCompiler.SampleTests.Changes;

/// <summary>A drawing as somebody edited it.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Kind">What sort of edit it is.</param>
/// <param name="Text">The whole file after it.</param>
internal sealed record EditedDrawing(string Name, EditKind Kind, string Text);

/// <summary>What sort of edit: what it may change follows from it.</summary>
internal enum EditKind
{
    /// <summary>Nothing that is deployed changes.</summary>
    Nothing,

    /// <summary>Texts for people change.</summary>
    Words,

    /// <summary>Something comes, and nothing goes.</summary>
    Addition,

    /// <summary>A property is stated.</summary>
    Property,

    /// <summary>Something goes.</summary>
    Removal,
}

/// <summary>Edits that people make to a drawing.</summary>
internal static partial class DrawingEdits
{
    private static readonly string[] Newcomers =
    [
        "[[SQS harbour jobs]]", "[(S3 harbour files)]", "[Lambda harbour]", "[(RDS PostgreSQL harbour)]", "[(DynamoDB harbour)]",
        "[EC2 harbour]", "[ECS Fargate harbour]", "[Application Load Balancer harbour]", "[(EFS harbour)]",
        "[(ElastiCache Redis harbour)]", "[SNS harbour]", "[Secrets Manager harbour]", "[KMS harbour]", "[EventBridge harbour]",
        "[CloudFront harbour]", "[CloudWatch harbour]", "[AWS Backup harbour]", "[WAF harbour]", "[Route 53 harbour]",
    ];

    /// <summary>The edits that a drawing takes, each alone.</summary>
    public static IEnumerable<EditedDrawing> Of(Compilation compilation)
    {
        var diagram = compilation.Read.Value;
        var text = compilation.Source.Text;
        var made = compilation.Bound.Value.Services.SelectMany(service => service.NodeIds).ToHashSet(StringComparer.Ordinal);
        yield return new("every label goes on", EditKind.Words, TextEdit.Apply(text, diagram.Nodes
            .Where(node => node.Label.Text.Length > 0 && node.Label.Text != node.Id.Text && made.Contains(node.Id.Text))
            .DistinctBy(node => node.Label.Span.End)
            .Select(node => TextEdit.Insert(node.Label.Span.End, "<br/>Team Harbour"))));

        if (diagram.Type is DiagramType.Yaml)
        {
            yield return new("a comment above", EditKind.Nothing, "# A sentence above.\n" + text);
            yield break;
        }

        if (diagram.Type is not DiagramType.Flowchart || Header.Match(text, diagram.Span.Start) is not { Success: true } header)
        {
            yield break;
        }

        var top = header.Index + header.Length;
        var bottom = text.IndexOf("\n```", top, StringComparison.Ordinal) is var fence and >= 0 ? fence + 1 : text.Length;
        string AtTop(string line) => text.Insert(top, $"    {line}\n");
        string AtBottom(string line) => text.Insert(bottom, text[bottom - 1] == '\n' ? $"    {line}\n" : $"\n    {line}\n");
        yield return new("a comment above", EditKind.Nothing, AtTop("%% A sentence above."));
        yield return new("a sentence above", EditKind.Nothing,
            Notations.IsProse(compilation.Source.Path) ? "A sentence above.\n\n" + text : AtTop("%% One.\n\n%% Two."));
        if (Lines(text, top, bottom).Where(line => IsFree(diagram, text, line)).ToList() is [_, .., var last])
        {
            var line = text[last.Start..last.End].Trim();
            yield return new($"'{line}' moves up", EditKind.Nothing, AtTop(line)
                .Remove(last.Start + line.Length + 5, last.Length));
            yield return new($"'{line}' goes", EditKind.Removal, text.Remove(last.Start, last.Length));
        }

        foreach (var (index, newcomer) in Newcomers.Index())
        {
            yield return new(newcomer, EditKind.Addition, (index + text.Length) % 2 == 0
                ? AtBottom($"harbour9{newcomer}") : AtTop($"harbour9{newcomer}"));
        }

        var services = compilation.Bound.Value.Services.Where(service => compilation.Planned.Value.Find(service.Id) is not null)
            .ToList();
        foreach (var store in services.Where(service => service.Kind.Properties.Any(property => property.Name == "multiAz")))
        {
            yield return new($"a replica of {store.Id}", EditKind.Addition, AtBottom(
                $"{store.NodeIds.First()} -->|replicates| harbour9[({store.Kind.Title} {store.Id} replica)]"));
        }

        foreach (var (from, to) in
            from caller in services
            from called in services
            where caller != called && caller.Kind.Capabilities.HasFlag(Capabilities.RunsCode)
                && called.Kind.Capabilities.HasFlag(Capabilities.StoresData)
                && !called.Kind.Capabilities.HasFlag(Capabilities.ManagesKeys)
                && !compilation.Bound.Value.Relations.Any(r => r.From == caller.Id && r.To == called.Id)
            select (caller, called))
        {
            yield return new($"{from.Id} reads {to.Id}", EditKind.Addition, AtBottom(
                $"{from.NodeIds.First()} -->|reads| {to.NodeIds.First()}"));
        }

        foreach (var (service, property) in services.SelectMany(service => service.Kind.Properties.Select(p => (service, p))))
        {
            if (Another(service, property) is { } value)
            {
                yield return new($"{service.Kind.Id} {property.Name}", EditKind.Property,
                    AtTop($"%% archc: {service.NodeIds.First()} {property.Name}={value}"));
            }
        }
    }

    private static string? Another(Service service, PropertyDeclaration property)
    {
        var now = service.Properties.Text(property.Name) ?? property.Default;
        switch (property.Type)
        {
            case PropertyType.Flag:
                return now == "true" ? "false" : "true";
            case PropertyType.Choice:
                return property.Allowed.FirstOrDefault(value => value != now);
            case PropertyType.Number:
                var number = decimal.TryParse(now, CultureInfo.InvariantCulture, out var stated)
                    ? stated + 1 : Math.Max(property.Minimum ?? 1, 1) + 1;
                return (number > property.Maximum ? number - 2 : number).ToString(CultureInfo.InvariantCulture);
            case PropertyType.Text:
                return property.Pattern is { } pattern && !Regex.IsMatch("harbour", $"^(?:{pattern})$") ? null : "harbour";
            default:
                return null;
        }
    }

    private static IEnumerable<SourceSpan> Lines(string text, int from, int to)
    {
        for (var start = from; start < to;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found + 1 : text.Length;
            yield return SourceSpan.FromBounds(start, end);
            start = end;
        }
    }

    // One arrow on a line of its own, in no frame, between what is drawn elsewhere too.
    private static bool IsFree(Diagram diagram, string text, SourceSpan line) =>
        diagram.Edges.Where(edge => edge.Span.Start >= line.Start && edge.Span.End <= line.End).ToList() is [var only]
        && diagram.Edges.Count(edge => edge.Span.Start < line.End && edge.Span.End > line.Start) == 1
        && !diagram.Groups.Any(group => group.Span.Start <= line.Start && group.Span.End >= line.End)
        && !diagram.Nodes.Any(node => node.Label.Span.Start >= line.Start && node.Label.Span.End <= line.End)
        && text[line.Start..line.End].Trim() is var bare && bare.StartsWith(only.From.Text, StringComparison.Ordinal);

    [GeneratedRegex(@"^[ \t]*(flowchart|graph)\b[^\n;]*\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Header { get; }
}
