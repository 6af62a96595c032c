namespace ArchCompiler.Emitters.Documents;

/// <summary>Writes text in one format, so that nothing an author wrote becomes markup.</summary>
internal interface IDocumentWriter
{
    /// <summary>Text in running text or a table's cell, on one line.</summary>
    string Text(string text);

    /// <summary>Text where no markup may stand: a title, an attribute.</summary>
    string Plain(string text);

    /// <summary>A name of code in running text or a table's cell.</summary>
    string Code(string text);

    /// <summary>A link.</summary>
    /// <param name="text">What is read.</param>
    /// <param name="href">Where it leads, a relative URL of archc's own making.</param>
    string Link(string text, string href);

    /// <summary>Text with its blanks and line breaks.</summary>
    string Verbatim(string text);

    /// <summary>Lines as they are, marked as some language.</summary>
    string Block(string text, string language);

    /// <summary>What stands between the lines of one cell.</summary>
    string LineBreak { get; }
}
