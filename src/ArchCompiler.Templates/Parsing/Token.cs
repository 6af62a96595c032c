using ArchCompiler.Core.Text;

namespace ArchCompiler.Templates.Parsing;

/// <summary>A word of a template.</summary>
/// <param name="Kind">What sort.</param>
/// <param name="Text">What it means: a string without quotes and escapes, a symbol as written.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsSpaced">Whether white space stands before it, which tells <c>f [1]</c> from <c>f[1]</c>.</param>
internal readonly record struct Token(TokenKind Kind, string Text, SourceSpan Span, bool IsSpaced);

/// <summary>Sorts of words.</summary>
internal enum TokenKind
{
    /// <summary>Text between code blocks.</summary>
    Text,

    /// <summary>Start of a code block.</summary>
    Enter,

    /// <summary>End of a code block.</summary>
    Exit,

    /// <summary>End of a statement: a line break or a semicolon.</summary>
    EndOfLine,

    /// <summary>A name, <c>$</c> in front included.</summary>
    Identifier,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An operator or a bracket.</summary>
    Symbol,

    /// <summary>The end of the template.</summary>
    End,
}
