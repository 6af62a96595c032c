using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArchCompiler.Core.Conversion;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Mermaid.Writing;
using ArchCompiler.Yaml;

namespace ArchCompiler.Mermaid;

/// <summary>
/// Writes a blueprint as a flowchart that Mermaid draws: frames with their shapes, then the arrows, then what is stated
/// and not drawn, on lines that Mermaid passes over. Ids must be ones that Mermaid can write
/// (<see cref="WritableIds"/>).
/// </summary>
public sealed class FlowchartWriter
{
    private const string Indent = "    ";

    /// <summary>Further in, lines would hold more blanks than text.</summary>
    private const int DeepestIndent = 20;

    private readonly StringBuilder text = new();
    private readonly Blueprint blueprint;
    private readonly ILookup<string, BlueprintElement> inside;
    private readonly HashSet<string> frames;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> stated;
    private readonly List<BlueprintElement> drawn = [];

    private FlowchartWriter(Blueprint blueprint, HashSet<string> stated)
    {
        this.blueprint = RelationIds.Add(blueprint);
        this.stated = stated;
        frames = blueprint.Boundaries.Select(boundary => boundary.Id).ToHashSet(StringComparer.Ordinal);
        inside = blueprint.Boundaries.Concat(blueprint.Participants)
            .ToLookup(element => element.Parent ?? "", StringComparer.Ordinal);
        Place();
    }

    /// <summary>The text of a blueprint.</summary>
    /// <param name="blueprint">What to draw.</param>
    /// <param name="stated">Ids of the elements whose kinds the drawing alone would not tell.</param>
    public static string Write(Blueprint blueprint, IEnumerable<string> stated)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        FlowchartWriter writer = new(blueprint, stated.ToHashSet(StringComparer.Ordinal));
        writer.WriteFrontMatter();
        writer.Line(0, $"flowchart {(blueprint.Direction.Length == 0 ? "TB" : blueprint.Direction)}");
        writer.WriteShapes();
        writer.WriteArrows();
        writer.WriteStatements();
        return writer.text.ToString();
    }

    /// <summary>
    /// Elements of one frame stand in the order in which anything in them was first drawn, and frames among each other
    /// in their own order: the first region is the home region.
    /// </summary>
    private void Place()
    {
        var parents = blueprint.Boundaries.ToDictionary(b => b.Id, b => b.Parent, StringComparer.Ordinal);
        foreach (var (index, participant) in blueprint.Participants.Index())
        {
            places[participant.Id] = index;
            for (var frame = participant.Parent;
                frame is not null && places.TryAdd(frame, index);
                frame = parents.GetValueOrDefault(frame))
            {
            }
        }

        foreach (var siblings in blueprint.Boundaries.GroupBy(b => b.Parent ?? "", StringComparer.Ordinal))
        {
            var last = 0;
            foreach (var frame in siblings)
            {
                last = places[frame.Id] = Math.Max(last, places.GetValueOrDefault(frame.Id, int.MaxValue));
            }
        }
    }

    private void WriteFrontMatter()
    {
        List<string> nodes =
        [
            .. blueprint.Boundaries.Concat(blueprint.Participants)
                .Select(element => (element.Id, element.Properties))
                .Concat(blueprint.Relations.Select(relation => (Id: relation.Id ?? "", relation.Properties)))
                .Select(item => (item.Id, Values: item.Properties.Where(e => !DirectiveText.CanHold(e)).ToList()))
                .Where(item => item.Values.Count > 0)
                .OrderBy(item => item.Id, StringComparer.Ordinal)
                .Select(item => $"{YamlText.Write(item.Id)}: "
                    + YamlText.Write(new DrawnValue.Mapping([.. item.Values], default))),
        ];
        ImmutableArray<DrawnEntry> settings =
            [.. blueprint.Settings?.Entries.Where(e => e.Key.Text is not ("nodes" or "waivers")) ?? []];
        if (blueprint.Title is null && settings.IsEmpty && nodes.Count == 0)
        {
            return;
        }

        Line(0, "---");
        if (blueprint.Title is { } title)
        {
            Line(0, $"title: {YamlText.Write(title)}");
        }

        if (!settings.IsEmpty || nodes.Count > 0)
        {
            Line(0, "archc:");
            foreach (var setting in settings)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {setting.Key.Text}: {YamlText.Write(setting.Value)}\n");
            }

            text.Append(nodes.Count > 0 ? "  nodes:\n" : "");
            nodes.ForEach(node => text.Append(CultureInfo.InvariantCulture, $"    {node}\n"));
        }

        Line(0, "---");
    }

    /// <summary>Frames and shapes, without recursion: no depth of nesting exhausts the stack.</summary>
    private void WriteShapes()
    {
        Stack<(BlueprintElement? Element, int Depth)> open = new();
        PushMembers(open, "", 1);
        while (open.TryPop(out var next))
        {
            if (next.Element is not { } element)
            {
                Line(next.Depth, "end");
            }
            else if (frames.Contains(element.Id))
            {
                drawn.Add(element);
                Line(next.Depth, $"subgraph {element.Id}[{LabelText.Quote(element.Label ?? element.Id)}]");
                open.Push((null, next.Depth));
                PushMembers(open, element.Id, next.Depth + 1);
            }
            else
            {
                drawn.Add(element);
                WriteShape(element, next.Depth);
            }
        }
    }

    private void PushMembers(Stack<(BlueprintElement? Element, int Depth)> open, string frame, int depth)
    {
        foreach (var member in inside[frame].OrderBy(member => places[member.Id]).Reverse())
        {
            open.Push((member, depth));
        }
    }

    /// <summary>
    /// What keeps data is drawn as a cylinder and what is not deployed as a pill. Where nobody could tell what it is,
    /// the shape says nothing either and the icon stays as evidence.
    /// </summary>
    private void WriteShape(BlueprintElement element, int depth)
    {
        var label = LabelText.Quote(element.Label ?? element.Id);
        var shape = element switch
        {
            { Kinds.IsEmpty: true } => $"[{label}]",
            { KeepsData: true } => $"[({label})]",
            { IsResource: true } => $"[{label}]",
            _ => $"([{label}])",
        };
        Line(depth, element.Id + shape);
        if (element is { Kinds.IsEmpty: true, Icon: { } icon })
        {
            Line(depth, $"{element.Id}@{{ icon: {YamlText.Write(icon)} }}");
        }
    }

    private void WriteArrows()
    {
        text.Append(blueprint.Relations.IsEmpty ? "" : "\n");
        foreach (var relation in blueprint.Relations)
        {
            var arrow = (relation.Heads, relation.IsOptional) switch
            {
                (ArrowHeads.Both, true) => "<-.->",
                (ArrowHeads.Both, _) => "<-->",
                (ArrowHeads.None, true) => "-.-",
                (ArrowHeads.None, _) => "---",
                (_, true) => "-.->",
                _ => "-->",
            };
            var id = relation.Id is null ? "" : $"{relation.Id}@";
            var label = string.IsNullOrWhiteSpace(relation.Label) ? "" : $"|{LabelText.Quote(relation.Label)}|";
            Line(1, $"{relation.From} {id}{arrow}{label} {relation.To}");
        }
    }

    private void WriteStatements()
    {
        List<string> lines =
        [
            .. drawn.Select(Statement).OfType<string>(),
            .. blueprint.Relations.Select(relation => Statement(relation.Id ?? "", relation.Properties))
                .OfType<string>(),
            .. blueprint.Waivers.Select(waiver =>
                DirectiveText.Waive(waiver, waiver.Subjects.Select(subject => subject.Text))),
        ];
        text.Append(lines.Count == 0 ? "" : "\n");
        lines.ForEach(line => Line(1, line));
    }

    private string? Statement(BlueprintElement element)
    {
        var key = frames.Contains(element.Id) ? "kind" : "service";
        IEnumerable<DrawnEntry> kind =
            stated.Contains(element.Id) && !element.Kinds.IsEmpty ? [KindEntry(key, element)] : [];
        return Statement(element.Id, kind.Concat(element.Properties));
    }

    private static string? Statement(string id, IEnumerable<DrawnEntry> properties)
    {
        var entries = properties.Where(DirectiveText.CanHold).ToList();
        return entries.Count == 0 ? null : DirectiveText.State(id, entries);
    }

    private static DrawnEntry KindEntry(string key, BlueprintElement element)
    {
        ImmutableArray<DrawnValue> kinds =
            [.. element.Kinds.Select(kind => new DrawnValue.Scalar(kind, IsQuoted: false, default))];
        return new(new(key, default), kinds is [var only] ? only : new DrawnValue.Sequence(kinds, default));
    }

    private void Line(int depth, string line)
    {
        for (var i = 0; i < Math.Min(depth, DeepestIndent); i++)
        {
            text.Append(Indent);
        }

        text.Append(line).Append('\n');
    }
}
