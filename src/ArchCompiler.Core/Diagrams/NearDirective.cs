using System.Text.RegularExpressions;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagrams;

/// <summary>
/// Tells a comment that was meant for archc and does not reach it from prose: its first word is ours, or near it, and
/// what follows has the form of a directive.
/// </summary>
internal static partial class NearDirective
{
    private const string Mark = "archc";

    [GeneratedRegex(
        "^(?<word>[A-Za-z]{3,8})[ \\t]*(?<sign>[:;,.=-]?)[ \\t]*(?<rest>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }

    [GeneratedRegex("^waive([ \\t]|$)|(^|[ \\t])[A-Za-z][A-Za-z0-9]*=[^ \\t=]", RegexOptions.ExplicitCapture)]
    private static partial Regex Content { get; }

    /// <summary>What there is to say of a comment, null where it is one.</summary>
    /// <param name="text">The comment.</param>
    /// <param name="start">Where its first word begins in it.</param>
    /// <param name="offset">Where it begins in the source.</param>
    public static Diagnostic? Of(string text, int start, int offset)
    {
        var form = Form.Match(text[start..]);
        var word = form.Groups["word"].Value;
        var isOurs = word.Equals(Mark, StringComparison.OrdinalIgnoreCase);
        var isNear = form.Groups["sign"].Value is ":" && Nearest.To(word, [Mark]) is not null;
        if ((!isOurs && !isNear) || !Content.IsMatch(form.Groups["rest"].Value))
        {
            return null;
        }

        SourceSpan span = new(offset + start, form.Groups["rest"].Index);
        return isOurs ? DirectiveDiagnostics.NotQuite(span) : DirectiveDiagnostics.Misspelt(span, word);
    }
}
