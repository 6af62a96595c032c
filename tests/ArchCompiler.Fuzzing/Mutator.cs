using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ArchCompiler.Fuzzing;

/// <summary>Makes an input of others: changes characters, words and lines, and joins halves of two.</summary>
/// <param name="random">What decides; the same seed makes the same inputs.</param>
internal sealed class Mutator(Random random)
{
    private const int MostLength = 20_000;

    private static readonly ImmutableArray<string> Words =
    [
        "[", "]", "(", ")", "{", "}", "\"", "'", "`", "|", "--", "-->", "-.->", "==>", "<-->", "---", "~~~", "-- x -->",
        "%%", "%%{", "@{", "@{ shape: cyl }", "end", "subgraph ", "subgraph s [\"x\"]\n", "direction LR\n", "\n", "\r\n",
        "\t", " ", "#quot;", "#35;", "<br/>", ";", "&", " & ", ":::", ":::k", "classDef k fill:red\n", "class a k\n",
        "linkStyle 0 stroke:red\n", "style a fill:red\n", "click a \"x\"\n", "---\n", "---\ntitle: x\n---\n", "```\n",
        "```mermaid\n", "flowchart LR\n", "graph TD\n", "architecture-beta\n", "C4Context\n", "archc: 1\n", "e1@-->",
        "%% archc: a multiAz=true\n", "%% archc: waive REL002 a reason=\"x\"\n", "%% archc: a->b port=443\n",
        "a@{ multiAz: true, instanceClass: db.t4g.micro }\n", "\0", "\u0007", "\u001b[31m", "\u0085", "\u009b", "\u2028",
        "\u202e", "\u200b", "\ufeff", "𝕏", "é", "漢字", "ß", "İ", "\ud800", "${x}", "%{x}", "{{ x }}", "!Ref x", "<script>",
        "../", "/", "\\", "$", "$(x)", "*", "?", "~", "0", "-1", "1e999", "99999999999999999999", "0x10", "1_000", "null",
        "true", "no", "~", "&a ", "*a", "<<: *a", "!!binary ", "? ", "- ", ": ", "|\n  ", ">-\n  ", "#", "{{", "}}",
        "{{ if x }}", "{{ end }}", "{{ for i in 1..9 }}", "{{ include 'terraform/parts/tags.scriban' }}", "+++\n",
        "existing: vpc-1", "VPC 10.0.0.0/16", "private subnet", "Region us-east-1", "(Primary)", "(Standby)", "existing",
        "kind: sqs", "in: ", "services:\n", "relations:\n", "boundaries:\n", "  - a -> b\n", "port: 443", "x-a: ",
    ];

    private static readonly ImmutableArray<string> Labels =
        [.. BuiltInCatalog.Load().Kinds.SelectMany(kind => kind.Aliases.Take(3).Prepend(kind.Title).Append(kind.Id))];

    /// <summary>An input like one of the corpus, with some of another in it at times.</summary>
    public Input Next(ImmutableArray<Input> corpus)
    {
        var input = corpus[random.Next(corpus.Length)];
        StringBuilder text = new(input.Text);
        for (var i = random.Next(5) == 0 ? random.Next(20) : random.Next(1, 4); i > 0; i--)
        {
            Change(text, corpus);
        }

        return input with { Text = text.ToString(0, Math.Min(text.Length, MostLength)) };
    }

    private void Change(StringBuilder text, ImmutableArray<Input> corpus)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 12), text.Length - at);
        switch (random.Next(12))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, text.ToString(at, length));
                break;
            case 2 or 3 or 4:
                text.Insert(at, Pick(Words));
                break;
            case 5:
                text.Remove(at, length).Insert(at, Pick(Words));
                break;
            case 6:
                ReplaceWord(text, at);
                break;
            case 7:
                text.Insert(at, string.Concat(Enumerable.Repeat(Pick(Words), random.Next(2, 60))));
                break;
            case 8 or 9:
                MoveLine(text);
                break;
            case 10:
                Join(text, corpus[random.Next(corpus.Length)].Text);
                break;
            default:
                text.Insert(at, (char)random.Next(0x20, 0x3000));
                break;
        }
    }

    private void ReplaceWord(StringBuilder text, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        var word = random.Next(4) == 0 ? random.Next().ToString(CultureInfo.InvariantCulture) : Pick(Labels);
        text.Remove(start, end - start).Insert(start, word);
    }

    /// <summary>Repeats, takes out or moves a line: a statement, in most notations.</summary>
    private void MoveLine(StringBuilder text)
    {
        var lines = text.ToString().Split('\n').ToList();
        var line = lines[random.Next(lines.Count)];
        if (random.Next(2) == 0)
        {
            lines.Remove(line);
        }

        if (random.Next(3) > 0)
        {
            lines.Insert(random.Next(lines.Count + 1), line);
        }

        text.Clear().AppendJoin('\n', lines);
    }

    private void Join(StringBuilder text, string other)
    {
        var (lines, more) = (text.ToString().Split('\n'), other.Split('\n'));
        text.Clear().AppendJoin(
            '\n', lines.Take(random.Next(lines.Length + 1)).Concat(more.Skip(random.Next(more.Length + 1))));
    }

    private string Pick(ImmutableArray<string> choices) => choices[random.Next(choices.Length)];
}
