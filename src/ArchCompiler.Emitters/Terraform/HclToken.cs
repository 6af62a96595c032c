namespace ArchCompiler.Emitters.Terraform;

/// <summary>A word of HCL with the spaces before it, which are all that formatting changes.</summary>
internal sealed class HclToken(HclTokenKind kind, string text)
{
    public HclTokenKind Kind { get; } = kind;

    /// <summary>As written; a comment that ends its line has the line break in it.</summary>
    public string Text { get; } = text;

    public int Spaces { get; set; }

    public bool EndsLine => Kind is HclTokenKind.NewLine || (Kind is HclTokenKind.Comment && Text.EndsWith('\n'));

    /// <summary>By how much it deepens or ends nesting.</summary>
    public int BracketChange => Kind switch
    {
        HclTokenKind.Open or HclTokenKind.OpenSequence => 1,
        HclTokenKind.Close or HclTokenKind.CloseSequence => -1,
        _ => 0,
    };

    public bool Is(HclTokenKind kind, string text) =>
        Kind == kind && string.Equals(Text, text, StringComparison.Ordinal);
}

/// <summary>Sorts of words.</summary>
internal enum HclTokenKind
{
    /// <summary>The nothing before the first and after the last word.</summary>
    None,

    /// <summary>A name.</summary>
    Identifier,

    /// <summary>A number.</summary>
    Number,

    /// <summary>The quote that begins a string.</summary>
    OpenQuote,

    /// <summary>Text in a string.</summary>
    QuotedText,

    /// <summary>The quote that ends a string.</summary>
    CloseQuote,

    /// <summary><c>&lt;&lt;EOT</c> with its line break.</summary>
    OpenHeredoc,

    /// <summary>Text in a heredoc.</summary>
    HeredocText,

    /// <summary>The marker that ends a heredoc, with the white space before it.</summary>
    CloseHeredoc,

    /// <summary><c>${</c> or <c>%{</c>.</summary>
    OpenSequence,

    /// <summary>The brace that ends a sequence.</summary>
    CloseSequence,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>Any other sign.</summary>
    Sign,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A line break.</summary>
    NewLine,
}
