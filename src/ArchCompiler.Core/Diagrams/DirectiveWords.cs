using System.Collections.Immutable;
using System.Text;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagrams;

/// <summary>A word of a directive: a name alone, or a name with its value.</summary>
internal sealed record DirectiveWord(Name Key, DrawnValue? Value)
{
    /// <summary>The whole word.</summary>
    public SourceSpan Span => Value is { } value ? Key.Span.To(value.Span) : Key.Span;
}

/// <summary>
/// Splits a directive into words. Values may be quoted, with <c>\</c> before a quote or backslash, or lists in
/// brackets.
/// </summary>
/// <param name="text">The comment.</param>
/// <param name="origin">The source offset of its first character.</param>
/// <param name="start">Where the words begin in it.</param>
internal sealed class DirectiveWords(string text, int origin, int start)
{
    private int position = start;

    /// <summary>The words, in order. What is not closed ends them.</summary>
    public IEnumerable<DirectiveWord> Read(List<Diagnostic> diagnostics)
    {
        while (SkipBlanks())
        {
            var key = ReadName();
            if (position < text.Length && text[position] == '=')
            {
                position++;
                yield return new(key, ReadValue(diagnostics));
            }
            else
            {
                yield return new(key, null);
            }
        }
    }

    private Name ReadName()
    {
        var from = position;
        while (position < text.Length && text[position] != '=' && !char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return new(text[from..position], Span(from));
    }

    private DrawnValue ReadValue(List<Diagnostic> diagnostics) =>
        position < text.Length && text[position] == '['
            ? ReadList(diagnostics)
            : ReadScalar(diagnostics, isInList: false);

    private DrawnValue.Sequence ReadList(List<Diagnostic> diagnostics)
    {
        var from = position++;
        var items = ImmutableArray.CreateBuilder<DrawnValue>();
        while (SkipBlanks() && text[position] != ']')
        {
            if (text[position] == ',')
            {
                position++;
            }
            else
            {
                items.Add(ReadScalar(diagnostics, isInList: true));
            }
        }

        if (position < text.Length)
        {
            position++;
        }
        else
        {
            diagnostics.Add(DirectiveDiagnostics.Unclosed(new(origin + from, 1), '['));
        }

        return new(items.ToImmutable(), Span(from));
    }

    private DrawnValue.Scalar ReadScalar(List<Diagnostic> diagnostics, bool isInList)
    {
        if (position < text.Length && text[position] == '"')
        {
            return ReadQuoted(diagnostics);
        }

        var from = position;
        while (position < text.Length
            && !char.IsWhiteSpace(text[position])
            && !(isInList && text[position] is (',' or ']')))
        {
            position++;
        }

        return new(text[from..position], IsQuoted: false, Span(from));
    }

    private DrawnValue.Scalar ReadQuoted(List<Diagnostic> diagnostics)
    {
        var from = position++;
        var value = new StringBuilder();
        while (position < text.Length && text[position] != '"')
        {
            position += text[position] == '\\' && position + 1 < text.Length && text[position + 1] is '"' or '\\'
                ? 1
                : 0;
            value.Append(text[position++]);
        }

        if (position < text.Length)
        {
            position++;
        }
        else
        {
            diagnostics.Add(DirectiveDiagnostics.Unclosed(new(origin + from, 1), '"'));
        }

        return new(value.ToString(), IsQuoted: true, Span(from));
    }

    private bool SkipBlanks()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position < text.Length;
    }

    private SourceSpan Span(int from) => SourceSpan.FromBounds(origin + from, origin + position);
}
