using System.Collections.Frozen;

namespace ArchCompiler.Testing;

/// <summary>Drawings of one shape each in any size: what grows in one of them grows in nothing else.</summary>
public static class GrowingDrawing
{
    private const string Head = "flowchart LR\n";

    private static readonly FrozenDictionary<string, Func<int, string>> Shapes =
        new Dictionary<string, Func<int, string>>(StringComparer.Ordinal)
        {
            ["a lattice of filters"] = size => Head + "users((Users)) --> p0a\nusers --> p0b\n"
                + Lattice(size / 4, "WAF") + $"p{size / 4}a --> a0[ALB]\n",
            ["a lattice of gateways between many"] = size => Head + Lattice(size / 8, "Transit Gateway")
                + Each(size / 4, i => $"a{i}[Lambda {i}] --> p0a\np{size / 8}a --> d{i}[(RDS {i})]\n"),
            ["a row of filters with exits"] = size => Head + "u[CloudFront] --> w0[WAF]\na0[Lambda]\n"
                + Each(size / 2, i => $"w{i} --> w{i + 1}[WAF]\nw{i} --> b{i}[ALB]\n"),
            ["a long label"] = size =>
                Head + $"a0[\"{Joined(size * 8, i => $"part {i} of it", " - ")}\"] --> b[Lambda]\n",
            ["a long label of names"] = size => Head + $"a0[\"{Joined(size * 8, _ => "S3", " ")}\"] --> b[Lambda]\n",
            ["a long label of an edge"] = size =>
                Head + $"a0[EC2] -->|\"{Joined(size * 8, i => $"reads {i}", ", ")}\"| b[(RDS)]\n",
            ["a long title of a frame"] = size =>
                Head + $"subgraph g[\"{Joined(size * 8, i => $"part {i} of it", " - ")}\"]\na0[Lambda]\nend\n",
            ["a long directive"] = size =>
                Head + $"a0[Lambda]\n%% archc: a0 {Joined(size, i => $"word{i}", " ")}\n",
            ["deep frames"] = size => Head + Each(size, i => $"subgraph g{i}[Team {i}]\n") + "a0[Lambda] --> b[SQS]\n"
                + Each(size, _ => "end\n"),
            ["deep frames of things"] = size => Head
                + Each(size, i => $"subgraph g{i}[VPC {i}]\na{i}[EC2 x{i}]\n") + Each(size, _ => "end\n"),
            ["wide frames"] = size => Head
                + Each(size / 2, i => $"subgraph g{i}[Team {i}]\na{i}[Lambda] --> b{i}[SQS]\nend\n"),
            ["a full frame"] = size => Head + "subgraph g[VPC]\n" + Each(size, i => $"a{i}[EC2 n{i}x]\n")
                + "end\nu((Users)) --> g\n",
            ["replicas in zones"] = size => Head + "subgraph vpc[VPC]\n"
                + Each(size / 2, i => $"subgraph z{i}[AZ {i}]\na{i}[EC2 Web] --> d\nend\n") + "end\nd[(RDS)]\n",
            ["many findings"] = size => Head + Each(size / 2, i => $"u{i}((Users)) --> a{i}[(RDS x{i})]\n"),
            ["many findings on one line"] = size =>
                Head + Joined(size / 2, i => $"u((Users)) --> a{i}[(RDS x{i})]", "; ") + "\n",
            ["many mistakes"] = size => Head + "a0[Lambda]\n" + Each(size, i => $"b{i}[Lambda (x)] -> c -> d\n"),
            ["one name for all"] = size => Head + Each(size, i => $"a{i}[\"Lambda\"] --> {Letter(i)}[SQS]\n"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The shape of many diagrams in one file.</summary>
    public const string ManyDiagrams = "many diagrams";

    /// <summary>Names of the shapes.</summary>
    public static IEnumerable<string> Names => Shapes.Keys.Append(ManyDiagrams).Order(StringComparer.Ordinal);

    /// <summary>A file with a drawing of a shape; a node of it has the id <c>a0</c>.</summary>
    public static (string Path, string Text) Draw(string shape, int size) => shape == ManyDiagrams
        ? ("many.md", Each(size / 8, i => $"# Same\n\n```mermaid\n{Head}u((Users)) --> a0[Lambda {i}]\n```\n\n"))
        : ("drawing.mmd", Shapes[shape](size));

    /// <summary>A letter that no identifier has.</summary>
    private static char Letter(int index) => (char)('\u4E00' + index);

    private static string Lattice(int layers, string kind) => Each(layers, i => string.Concat(
        from x in "ab" from y in "ab" select $"p{i}{x}[{kind} {i}{x}] --> p{i + 1}{y}[{kind} {i + 1}{y}]\n"));

    private static string Each(int count, Func<int, string> line) => Joined(count, line, "");

    private static string Joined(int count, Func<int, string> part, string joint) =>
        string.Join(joint, Enumerable.Range(0, count).Select(part));
}
