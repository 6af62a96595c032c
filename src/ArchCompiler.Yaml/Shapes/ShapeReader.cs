using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Yaml.Shapes;

/// <summary>
/// Reads the entries of one mapping by name and type. What does not fit is a diagnostic and reads as nothing stated,
/// so that one mistake does not hide the next.
/// </summary>
internal sealed class ShapeReader
{
    private readonly ImmutableArray<DrawnEntry> entries;
    private readonly string of;
    private readonly ShapeDiagnostics messages;

    private ShapeReader(
        ImmutableArray<DrawnEntry> entries,
        SourceSpan span,
        string of,
        ShapeDiagnostics messages,
        List<Diagnostic> diagnostics)
    {
        (this.entries, Span, this.of, this.messages, Diagnostics) = (entries, span, of, messages, diagnostics);
    }

    /// <summary>Where the mapping stands.</summary>
    public SourceSpan Span { get; }

    /// <summary>Where to put what there is to say of the values.</summary>
    public List<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// A reader of a value that must be a mapping with no keys but the known ones; an empty one where it is no
    /// mapping.
    /// </summary>
    /// <param name="value">The value; null is an empty document.</param>
    /// <param name="of">What it is of, for messages: <c>The property 'engine'</c>.</param>
    /// <param name="messages">Whose ids the messages have.</param>
    /// <param name="diagnostics">Where they go.</param>
    /// <param name="known">The keys it may have.</param>
    public static ShapeReader Read(
        DrawnValue? value,
        string of,
        ShapeDiagnostics messages,
        List<Diagnostic> diagnostics,
        params ReadOnlySpan<string> known)
    {
        if (value is not DrawnValue.Mapping mapping)
        {
            var span = value?.Span ?? default;
            diagnostics.Add(messages.WrongType(span, of, "a mapping of keys to values"));
            return new([], span, of, messages, diagnostics);
        }

        string[] names = [.. known];
        foreach (var entry in mapping.Entries.Where(e => !names.Contains(e.Key.Text, StringComparer.Ordinal)))
        {
            diagnostics.Add(messages.UnknownKey(entry.Key, names));
        }

        return new(mapping.Entries, mapping.Span, of, messages, diagnostics);
    }

    /// <summary>A reader of a nested mapping.</summary>
    public ShapeReader Nested(DrawnValue? value, string of, params ReadOnlySpan<string> known) =>
        Read(value, of, messages, Diagnostics, known);

    /// <summary>The value of a key, null where it is not stated.</summary>
    public DrawnValue? Find(string key) =>
        entries.FirstOrDefault(e => string.Equals(e.Key.Text, key, StringComparison.Ordinal))?.Value;

    /// <summary>A text with its place.</summary>
    public Name? Name(string key) => Find(key) is { } value ? AsName(value, key) : null;

    /// <summary>A text.</summary>
    public string? Text(string key) => Name(key)?.Text;

    /// <summary>A text that must be there.</summary>
    public Name Required(string key)
    {
        if (Find(key) is null)
        {
            Diagnostics.Add(messages.Missing(Span, key, of));
        }

        return Name(key) ?? new("", Span);
    }

    /// <summary>Tells that a key is missing or states nothing, where it does.</summary>
    public void Demand(string key)
    {
        if (Find(key) is null
            or DrawnValue.Sequence { Items.IsEmpty: true }
            or DrawnValue.Mapping { Entries.IsEmpty: true })
        {
            Diagnostics.Add(messages.Missing(Span, key, of));
        }
    }

    /// <summary>true or false.</summary>
    public bool? Flag(string key) => Find(key) switch
    {
        null => null,
        DrawnValue.Scalar { IsQuoted: false, Text: "true" } => true,
        DrawnValue.Scalar { IsQuoted: false, Text: "false" } => false,
        { } other => Wrong<bool>(other, key, "true or false"),
    };

    /// <summary>A number.</summary>
    public decimal? Number(string key) => Find(key) switch
    {
        null => null,
        DrawnValue.Scalar { IsQuoted: false } scalar when TryNumber(scalar.Text, out var number) => number,
        { } other => Wrong<decimal>(other, key, "a number"),
    };

    /// <summary>A member of an enum by its kebab-case name.</summary>
    public T? Choice<T>(string key)
        where T : struct, Enum =>
        Find(key) is { } value ? AsChoice<T>(value, key) : null;

    /// <summary>A member of an enum that must be there; the first where it is not.</summary>
    public T RequiredChoice<T>(string key)
        where T : struct, Enum
    {
        if (Find(key) is not null)
        {
            return Choice<T>(key) ?? default;
        }

        Diagnostics.Add(messages.Missing(Span, key, of));
        return default;
    }

    /// <summary>A value as a member of an enum.</summary>
    public T? AsChoice<T>(DrawnValue value, string key)
        where T : struct, Enum
    {
        if (value is not DrawnValue.Scalar scalar)
        {
            return Wrong<T>(value, key, "one word");
        }

        if (KebabNames.Find<T>(scalar.Text) is { } found)
        {
            return found;
        }

        Diagnostics.Add(messages.NotAllowed(scalar, key, KebabNames.All<T>()));
        return null;
    }

    /// <summary>The items of a list; none where it is not stated.</summary>
    public ImmutableArray<DrawnValue> Items(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case DrawnValue.Sequence sequence:
                return sequence.Items;
            case { } other:
                Diagnostics.Add(messages.WrongType(other.Span, key, "a list"));
                return [];
        }
    }

    /// <summary>A list of texts with their places.</summary>
    public ImmutableArray<Name> Names(string key) => [.. Items(key).Select(item => AsName(item, key)).OfType<Name>()];

    /// <summary>A list of texts.</summary>
    public ImmutableArray<string> Texts(string key) => [.. Names(key).Select(name => name.Text)];

    /// <summary>The entries of a nested mapping whose keys are the author's own; none where it is not stated.</summary>
    public ImmutableArray<DrawnEntry> Entries(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case DrawnValue.Mapping mapping:
                return mapping.Entries;
            case { } other:
                Diagnostics.Add(messages.WrongType(other.Span, key, "a mapping of keys to values"));
                return [];
        }
    }

    /// <summary>A value as a text; null, with a diagnostic, where it is none.</summary>
    public Name? AsName(DrawnValue value, string key)
    {
        if (value is DrawnValue.Scalar scalar && (scalar.IsQuoted || scalar.Text is not ("" or "~" or "null")))
        {
            return new(scalar.Text, scalar.Span);
        }

        Diagnostics.Add(messages.WrongType(value.Span, key, "a text"));
        return null;
    }

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out number);

    private T? Wrong<T>(DrawnValue value, string key, string wanted)
        where T : struct
    {
        Diagnostics.Add(messages.WrongType(value.Span, key, wanted));
        return null;
    }
}
