using System.Globalization;
using System.Text;
using ArchCompiler.Core.Conversion;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Yaml;

/// <summary>
/// Writes a blueprint in the YAML form, so that <see cref="YamlFrontend"/> reads the same architecture.
/// </summary>
public static class ArchitectureWriter
{
    private const int LongestLine = 120;

    /// <summary>The text of a blueprint.</summary>
    public static string Write(Blueprint blueprint)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        StringBuilder text = new("archc: 1\n");
        foreach (var setting in blueprint.Settings?.Entries.Where(e => e.Key.Text is not ("nodes" or "waivers")) ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"{setting.Key.Text}: {YamlText.Write(setting.Value)}\n");
        }

        Add(text, "title", blueprint.Title);
        Add(text, "direction", blueprint.Direction.Length == 0 ? null : blueprint.Direction);
        AddElements(text, "boundaries", blueprint.Boundaries);
        AddElements(text, "services", blueprint.Participants.Where(participant => participant.IsResource));
        AddElements(text, "others", blueprint.Participants.Where(participant => !participant.IsResource));
        AddList(text, "relations", blueprint.Relations.Select(RelationOf));
        AddList(text, "waivers", blueprint.Waivers.Select(WaiverOf));
        return text.ToString();
    }

    private static void Add(StringBuilder text, string key, string? value)
    {
        if (value is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"{key}: {YamlText.Write(value)}\n");
        }
    }

    private static void AddElements(StringBuilder text, string section, IEnumerable<BlueprintElement> elements)
    {
        var isFirst = true;
        foreach (var element in elements)
        {
            text.Append(isFirst ? $"\n{section}:\n" : "");
            isFirst = false;
            AddElement(text, YamlText.Write(element.Id), [.. EntriesOf(element)]);
        }
    }

    /// <summary>An element on a line where it fits one, else each entry on a line of its own.</summary>
    private static void AddElement(StringBuilder text, string id, List<string> entries)
    {
        var line = entries.Count == 0 ? $"  {id}: {{}}" : $"  {id}: {{ {string.Join(", ", entries)} }}";
        if (line.Length <= LongestLine)
        {
            text.Append(line).Append('\n');
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"  {id}:\n");
        foreach (var entry in entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {entry}\n");
        }
    }

    private static void AddList(StringBuilder text, string section, IEnumerable<string> items)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            text.Append(isFirst ? $"\n{section}:\n" : "").Append(CultureInfo.InvariantCulture, $"  - {item}\n");
            isFirst = false;
        }
    }

    private static IEnumerable<string> EntriesOf(BlueprintElement element) =>
    [
        .. element.Kinds switch
        {
            [] => Array.Empty<string>(),
            [var only] => [$"kind: {YamlText.Write(only)}"],
            var several => [$"kind: [{string.Join(", ", several.Select(YamlText.Write))}]"],
        },
        .. Entry("in", element.Parent),
        .. Entry("label", element.Label),
        .. Entry("icon", element.Icon),
        .. element.Properties.Select(Entry),
    ];

    private static string RelationOf(BlueprintRelation relation)
    {
        var arrow = relation.Heads switch
        {
            ArrowHeads.Both => "<->",
            ArrowHeads.None => "--",
            _ => "->",
        };
        var (from, to) = (relation.From, relation.To);
        var isPlain = YamlText.Write(from) == from && YamlText.Write(to) == to;
        var head = isPlain ? $"{from} {arrow} {to}" : YamlText.Write($"{from} {arrow} {to}");
        List<string> entries =
        [
            .. Entry("id", relation.Id),
            .. Entry("label", relation.Label),
            .. relation.IsOptional ? ["optional: true"] : Array.Empty<string>(),
            .. relation.Properties.Select(Entry),
        ];
        return entries.Count == 0 ? head : $"{head}: {{ {string.Join(", ", entries)} }}";
    }

    private static string WaiverOf(Waiver waiver)
    {
        List<string> entries =
        [
            $"rule: {YamlText.Write(waiver.Rule.Text)}",
            .. waiver.Subjects.IsEmpty
                ? Array.Empty<string>()
                : [$"nodes: [{string.Join(", ", waiver.Subjects.Select(subject => YamlText.Write(subject.Text)))}]"],
            .. waiver.Until is { } until
                ? [FormattableString.Invariant($"until: {until:yyyy-MM-dd}")]
                : Array.Empty<string>(),
            .. Entry("owner", waiver.Owner),
            .. Entry("reason", waiver.Reason),
        ];
        return $"{{ {string.Join(", ", entries)} }}";
    }

    private static string[] Entry(string key, string? value) =>
        value is null ? [] : [$"{key}: {YamlText.Write(value)}"];

    private static string Entry(DrawnEntry entry) => $"{YamlText.Write(entry.Key.Text)}: {YamlText.Write(entry.Value)}";
}
