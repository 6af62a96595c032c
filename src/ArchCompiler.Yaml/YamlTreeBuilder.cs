using System.Collections.Frozen;
using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ArchCompiler.Yaml;

/// <summary>
/// Builds the values of one document from the parser's events. Recursion goes no deeper than <see
/// cref="YamlLimits.Depth"/>: a document that does is cut there.
/// </summary>
internal sealed class YamlTreeBuilder(string text, SpanMap spans)
{
    /// <summary>Tags that say no more than what a value looks like; others ask for objects.</summary>
    private static readonly FrozenSet<string> KnownTags =
        ((string[])["str", "int", "float", "bool", "null", "seq", "map"])
        .Select(name => $"tag:yaml.org,2002:{name}").ToFrozenSet(StringComparer.Ordinal);

    private readonly YamlEvents events = new(text);
    private readonly Dictionary<string, Built?> anchors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private int aliasedValues;

    /// <summary>What there is to say, in the order of the text as far as it was read.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    /// <summary>The document's value, null where it is empty.</summary>
    public DrawnValue? Build()
    {
        Skip<StreamStart>();
        Skip<DocumentStart>();
        var value = events.Current is StreamEnd ? null : ReadNode(1)?.Value;
        Skip<DocumentEnd>();
        if (events.Current is DocumentStart second)
        {
            diagnostics.Add(YamlDiagnostics.SecondDocument(Span(second)));
        }

        if (events.Failure is { } failure)
        {
            diagnostics.Add(YamlFailureText.Explain(failure, text, spans));
        }

        return value is DrawnValue.Scalar { Text: "", IsQuoted: false } ? null : value;
    }

    private Built? ReadNode(int depth)
    {
        if (depth > YamlLimits.Depth && events.Current is SequenceStart or MappingStart)
        {
            diagnostics.Add(YamlDiagnostics.TooDeep(Span(events.Current)));
            events.Stop();
            return null;
        }

        return events.Current switch
        {
            AnchorAlias alias => ReadAlias(alias, depth),
            NodeEvent node => ReadAnchored(node, depth),
            _ => null,
        };
    }

    private Built? ReadAnchored(NodeEvent node, int depth)
    {
        CheckTag(node);
        if (node.Anchor.IsEmpty)
        {
            return ReadContent(node, depth);
        }

        anchors[node.Anchor.Value] = null;
        var built = ReadContent(node, depth);
        anchors[node.Anchor.Value] = built;
        return built;
    }

    private Built ReadContent(NodeEvent node, int depth) => node switch
    {
        Scalar scalar => ReadScalar(scalar),
        SequenceStart sequence => ReadSequence(sequence, depth),
        _ => ReadMapping((MappingStart)node, depth),
    };

    private Built ReadScalar(Scalar scalar)
    {
        events.Move();
        var isQuoted = scalar.Style is not ScalarStyle.Plain || IsText(scalar.Tag);
        return new(new DrawnValue.Scalar(scalar.Value, isQuoted, ScalarSpan(scalar)), 1, 0);
    }

    private Built ReadSequence(SequenceStart start, int depth)
    {
        var open = events.Current;
        events.Move();
        List<Built> items = [];
        while (events.Current is not (SequenceEnd or StreamEnd) && ReadNode(depth + 1) is { } item)
        {
            items.Add(item);
        }

        var end = Close(start.Style is SequenceStyle.Flow);
        var span = SpanFrom(open, end, items.Count > 0 ? items[^1].Value.Span : null);
        return Built.Of(new DrawnValue.Sequence([.. items.Select(i => i.Value)], span), items);
    }

    private Built ReadMapping(MappingStart start, int depth)
    {
        var open = events.Current;
        events.Move();
        var entries = new MappingEntries(diagnostics);
        while (events.Current is not (MappingEnd or StreamEnd))
        {
            var key = ReadKey(depth + 1);
            if (ReadNode(depth + 1) is not { } value)
            {
                break;
            }

            entries.Add(key, value);
        }

        var end = Close(start.Style is MappingStyle.Flow);
        var span = SpanFrom(open, end, entries.LastSpan);
        return Built.Of(new DrawnValue.Mapping(entries.Finish(), span), entries.Parts);
    }

    /// <summary>The key at hand; null, with a diagnostic, where it is no text.</summary>
    private MappingKey? ReadKey(int depth)
    {
        var first = events.Current;
        var node = ReadNode(depth)?.Value;
        if (node is DrawnValue.Scalar { Text.Length: > 0 } or DrawnValue.Scalar { IsQuoted: true })
        {
            var scalar = (DrawnValue.Scalar)node;
            return new(new(scalar.Text, scalar.Span), scalar is { Text: "<<", IsQuoted: false });
        }

        if (events.Current is not StreamEnd)
        {
            diagnostics.Add(YamlDiagnostics.KeyIsNotText(node?.Span ?? Span(first)));
        }

        return null;
    }

    private Built? ReadAlias(AnchorAlias alias, int depth)
    {
        events.Move();
        var name = alias.Value.Value;
        if (!anchors.TryGetValue(name, out var found))
        {
            diagnostics.Add(YamlDiagnostics.UnknownAnchor(Span(alias), name));
            return Built.Empty(Span(alias));
        }

        if (found is null)
        {
            diagnostics.Add(YamlDiagnostics.SelfReference(Span(alias), name));
            return Built.Empty(Span(alias));
        }

        if (depth - 1 + found.Height > YamlLimits.Depth)
        {
            diagnostics.Add(YamlDiagnostics.TooDeep(Span(alias)));
            return Built.Empty(Span(alias));
        }

        if (found.Count > YamlLimits.AliasedValues - aliasedValues)
        {
            diagnostics.Add(YamlDiagnostics.TooManyAliasedValues(Span(alias)));
            events.Stop();
            return null;
        }

        aliasedValues += found.Count;
        return found;
    }

    private void CheckTag(NodeEvent node)
    {
        if (!node.Tag.IsEmpty
            && !node.Tag.IsNonSpecific
            && !KnownTags.Contains(node.Tag.Value))
        {
            diagnostics.Add(YamlDiagnostics.UnknownTag(Span(node), node.Tag.Value));
        }
    }

    private static bool IsText(TagName tag) =>
        !tag.IsEmpty
            && (tag.IsNonSpecific || string.Equals(tag.Value, "tag:yaml.org,2002:str", StringComparison.Ordinal));

    private void Skip<T>()
        where T : ParsingEvent
    {
        if (events.Current is T)
        {
            events.Move();
        }
    }

    /// <summary>
    /// Passes the end of a list or mapping and gives the offset just past its bracket; null where it has none.
    /// </summary>
    private int? Close(bool isFlow)
    {
        if (events.Current is StreamEnd)
        {
            return null;
        }

        // The parser gives the end of a list or mapping no width.
        int? end = isFlow ? Math.Min((int)events.Current.Start.Index + 1, text.Length) : null;
        events.Move();
        return end;
    }

    private SourceSpan Span(ParsingEvent at) => spans.Map((int)at.Start.Index, (int)at.End.Index);

    /// <summary>The span of a list or mapping: to its bracket, else to the end of its last part.</summary>
    private SourceSpan SpanFrom(ParsingEvent open, int? end, SourceSpan? last)
    {
        var start = (int)open.Start.Index;
        if (end is { } known)
        {
            return spans.Map(start, known);
        }

        var first = spans.Map(start, start);
        return last is { } part && part.End > first.Start ? first.To(part) : first;
    }

    /// <summary>The span of a scalar without the blank space and line ends that the parser counts in.</summary>
    private SourceSpan ScalarSpan(Scalar scalar)
    {
        var start = Math.Min((int)scalar.Start.Index, text.Length);
        var end = Math.Clamp((int)scalar.End.Index, start, text.Length);
        while (end > start && text[end - 1] is ' ' or '\t' or '\n' or '\r')
        {
            end--;
        }

        return spans.Map(start, end);
    }
}
