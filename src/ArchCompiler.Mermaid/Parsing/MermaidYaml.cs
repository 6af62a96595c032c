using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Yaml;

namespace ArchCompiler.Mermaid.Parsing;

/// <summary>
/// Reads YAML as Mermaid's own reader does where it is stricter or milder than ours: tabs that indent, characters that
/// cannot be printed, and text behind a list or mapping in brackets.
/// </summary>
internal sealed class MermaidYaml
{
    private readonly char[] text;
    private readonly Func<int, int> toSource;
    private readonly List<Diagnostic> diagnostics = [];
    private char quote;
    private int depth;

    private MermaidYaml(string text, Func<int, int> toSource)
    {
        this.text = text.ToCharArray();
        this.toSource = toSource;
    }

    /// <summary>Reads one document; what is said of it is logged.</summary>
    /// <returns>The value, null where it is empty or Mermaid cannot read it.</returns>
    public static DrawnValue? Read(string text, Func<int, int> toSource, ReadingLog log)
    {
        var own = new MermaidYaml(text, toSource);
        own.Check();
        var read = YamlReader.Read(new(own.text), toSource);
        var isReadable = log.AddYaml(read.Diagnostics);
        log.AddRange(isReadable ? own.diagnostics : []);
        return isReadable && own.diagnostics.Count == 0 ? read.Value : null;
    }

    private void Check()
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (quote == '\0' && depth == 0 && (at == 0 || text[at - 1] == '\n'))
            {
                at = CheckIndentation(at);
            }

            if (at < text.Length)
            {
                at = CheckSign(at);
            }
        }
    }

    /// <summary>Looks at the blanks before a line and gives the offset of what stands behind them.</summary>
    private int CheckIndentation(int start)
    {
        var end = start;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        var tab = Array.IndexOf(text, '\t', start, end - start);
        if (tab < 0)
        {
            return end;
        }

        if (end == text.Length || text[end] is '\n' or '#')
        {
            Array.Fill(text, ' ', start, end - start);
        }
        else if (IsKey(end))
        {
            diagnostics.Add(MermaidDiagnostics.TabIndents(new(toSource(tab), 1)));
        }

        return end;
    }

    private bool IsKey(int at)
    {
        if (text[at] == '-')
        {
            return at + 1 < text.Length && JsText.IsBlank(text[at + 1]);
        }

        while (at < text.Length && text[at] is not (':' or '\n' or ' '))
        {
            at++;
        }

        return at < text.Length && text[at] == ':' && (at + 1 == text.Length || JsText.IsBlank(text[at + 1]));
    }

    /// <summary>Looks at one character and gives the offset of the last one that is done with it.</summary>
    private int CheckSign(int at)
    {
        var sign = text[at];
        if (sign is < ' ' and not ('\t' or '\n' or '\r') or '\u007F' or (> '\u007F' and < '\u00A0' and not '\u0085'))
        {
            diagnostics.Add(MermaidDiagnostics.Unprintable(new(toSource(at), 1), sign));
        }

        if (quote != '\0')
        {
            var isEscaped = quote == '"' && sign == '\\';
            quote = sign == quote ? '\0' : quote;
            return isEscaped ? at + 1 : at;
        }

        switch (sign)
        {
            case '"' or '\'' when StartsValue(at):
                quote = sign;
                return at;
            case '#' when at == 0 || JsText.IsBlank(text[at - 1]):
                var line = Array.IndexOf(text, '\n', at);
                return line < 0 ? text.Length : line - 1;
            case '`' or '@' or '%' when depth > 0 && StartsValue(at):
                diagnostics.Add(MermaidDiagnostics.SignStartsText(new(toSource(at), 1), sign));
                return at;
            case '[' or '{' when depth > 0 || StartsValue(at):
                depth++;
                return at;
            case ']' or '}' when depth > 0:
                depth--;
                CheckBehind(at);
                return at;
            default:
                return at;
        }
    }

    private bool StartsValue(int at)
    {
        var before = at - 1;
        while (before >= 0 && text[before] is ' ' or '\t')
        {
            before--;
        }

        return before < 0 || text[before] is '\n' or ':' or ',' or '[' or '{' or '-' or '?';
    }

    private void CheckBehind(int at)
    {
        var next = at + 1;
        while (next < text.Length && JsText.IsBlank(text[next]))
        {
            next++;
        }

        if (depth > 0 && next < text.Length && text[next] is not (',' or ']' or '}' or ':' or '#'))
        {
            diagnostics.Add(MermaidDiagnostics.TextBehindBracket(new(toSource(next), 1), text[at]));
        }
    }
}
