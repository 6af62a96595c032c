using System.Text;

namespace ArchCompiler.UnitTests.Emitters;

/// <summary>
/// Random HCL that Terraform can read, in untidy white space; and the untidying of HCL that is there.
/// </summary>
internal sealed class HclGenerator(int seed)
{
    private readonly Random random = new(seed);
    private int names;

    /// <summary>A whole file.</summary>
    public string File()
    {
        StringBuilder file = new();
        for (var i = 0; i < 4; i++)
        {
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"resource \"a\" \"b{i}\"{Space()}{{\n")
                .Append(Body(3))
                .Append("}\n")
                .Append(BlankLines());
        }

        return file.ToString();
    }

    /// <summary>
    /// The same HCL with other white space: other indentation, other runs of spaces outside of strings, more blank
    /// lines.
    /// </summary>
    public string Mangle(string hcl)
    {
        StringBuilder mangled = new();
        string? marker = null;
        foreach (var line in hcl.Split('\n'))
        {
            mangled.Append(marker is null ? Mangled(line) : line).Append('\n');
            marker = marker is not null ? (line.Trim() == marker ? null : marker)
                : line.LastIndexOf("<<", StringComparison.Ordinal) is >= 0 and var at
                    && !line.TrimStart().StartsWith('#')
                ? line[(at + 2)..].Trim('-', ' ')
                : null;
            if (marker is null && line.Length == 0)
            {
                mangled.Append(BlankLines());
            }
        }

        return mangled.ToString();
    }

    private string Mangled(string line)
    {
        StringBuilder mangled = new(Pick("", "\t", "   ", "         "));
        var inString = false;
        var rest = line.TrimStart();
        if (rest.Contains("${", StringComparison.Ordinal))
        {
            return mangled.Append(rest).ToString();
        }

        for (var i = 0; i < rest.Length; i++)
        {
            if (!inString && rest[i] == '#')
            {
                return mangled.Append(rest, i, rest.Length - i).Append(Pick("", "  ")).ToString();
            }

            inString ^= rest[i] == '"' && (i == 0 || rest[i - 1] != '\\');
            mangled.Append(rest[i] == ' ' && !inString ? Pick(" ", "  ", "\t") : rest[i].ToString());
        }

        return mangled.Append(rest.Contains("<<", StringComparison.Ordinal) ? "" : Pick("", " ")).ToString();
    }

    private string Body(int depth)
    {
        StringBuilder body = new();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            body.Append(BlankLines()).Append(Space());
            body.Append(
                depth > 0 && random.Next(5) == 0
                    ? $"block{Space()}\"x\"{Space()}{{{Comment()}\n{Body(depth - 1)}}}"
                    : $"{Name()}{Space()}={Space()}{Value(depth)}");
            body.Append(Comment()).Append('\n');
        }

        return body.ToString();
    }

    private string Value(int depth) => random.Next(depth > 0 ? 16 : 6) switch
    {
        0 => random.Next(1000).ToString(System.Globalization.CultureInfo.InvariantCulture),
        1 => Pick("true", "null", "1.5", "1e3"),
        2 => Pick("\"text\"", "\"é 日本\"", "\"$${x} \\\" y\"", "\"\""),
        3 => Pick("var.a", "a.b.c", "data.x.y[0].z", "a.b[*].c", "each.value"),
        4 => $"-{Space()}var.x",
        5 => $"!{Space()}var.x",
        6 => $"[{Items(depth, ",")}{Pick("", "\n", ",\n")}]",
        7 => $"foo({Items(depth, ",")})",
        8 => $"{{{Space()}a{Space()}={Space()}{Value(0)},{Space()}(var.b){Space()}={Space()}{Value(0)}{Space()}}}",
        9 => $"{{\n{Members(depth)}}}",
        10 => $"jsonencode({{\n{Members(depth)}}})",
        11 => $"({Value(depth - 1)}{Space()}{Sign()}{Space()}{Value(depth - 1)})",
        12 => $"(var.c{Space()}?{Space()}{Value(depth - 1)}{Space()}:{Space()}{Value(depth - 1)})",
        13 => $"\"a${{{Space()}{Value(0)}{Space()}}}b${{{Space()}{Value(0)}}}\"",
        14 => $"[for x in{Space()} var.l{Space()}:{Space()}x   if  x{Space()}>{Space()}1]",
        _ => $"{{{Space()}for k,{Space()}v in var.m :{Space()}k{Space()}=>{Space()}v...{Space()}}}",
    };

    private string Sign() => Pick("+", " -", "*", "/", "%", "==", "!=", "<", ">=", "&&", "||");

    private string Items(int depth, string separator) =>
        string.Join(
            separator + Pick("", " ", "\n"), Enumerable.Range(0, random.Next(1, 4)).Select(_ => Value(depth - 1)));

    private string Members(int depth)
    {
        StringBuilder members = new();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            members.Append(BlankLines())
                .Append($"{Space()}{Pick(Name(), $"\"k{Name()}\"")}{Space()}={Space()}{Value(depth - 1)}{Comment()}\n");
        }

        return members.ToString();
    }

    private string Name() =>
        Pick("a", "bc", "longer_name", "é") + names++.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string Space() => Pick("", " ", "   ");

    private string Comment() => random.Next(6) == 0 ? " # note" : "";

    private string BlankLines() => random.Next(4) == 0 ? Pick("\n", "\n\n\n") : "";

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
