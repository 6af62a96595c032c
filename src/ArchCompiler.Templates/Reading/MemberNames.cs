using Scriban.Syntax;

namespace ArchCompiler.Templates.Reading;

/// <summary>The names under which an object's members are written down.</summary>
internal static class MemberNames
{
    /// <summary>The name of a member, bare or in quotes.</summary>
    public static string Of(ScriptObjectMember member) => member.Name switch
    {
        ScriptVariable name => name.Name,
        ScriptLiteral { Value: string text } => text,
        _ => "",
    };
}
