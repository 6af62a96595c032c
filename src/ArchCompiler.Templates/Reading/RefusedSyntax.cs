using Scriban.Syntax;

namespace ArchCompiler.Templates.Reading;

/// <summary>Parts of the language that templates do without, with what stands in their place.</summary>
internal static class RefusedSyntax
{
    private const string NoFunctions =
        "Put what is repeated into a template of its own and include it: 'include' takes arguments.";

    /// <summary>The construct and what to write instead; null where the node may stand.</summary>
    public static (string Construct, string Instead)? Of(ScriptNode node) => node switch
    {
        ScriptWhileStatement => ("while", "A loop that may not end has no place in a layout. Write a 'for'."),
        ScriptTableRowStatement => ("tablerow", "Write a 'for' with the rows of the table."),
        ScriptFunction { IsAnonymous: true } => ("do", NoFunctions),
        ScriptFunction => ("func", NoFunctions),
        ScriptWrapStatement => ("wrap", NoFunctions),
        _ => null,
    };
}
