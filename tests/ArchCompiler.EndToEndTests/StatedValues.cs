using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.EndToEndTests;

/// <summary>
/// Values that an author might state for a property, right and wrong, as YAML. What a schema cannot tell is left out:
/// it has a test of its own.
/// </summary>
internal static class StatedValues
{
    private const string Letters = "abz09.-_/ AZ:";
    private const int Mutations = 25;

    /// <summary>Values to try, always the same for a declaration.</summary>
    public static IEnumerable<string> Of(PropertyDeclaration declaration) =>
        Own(declaration).Concat(["[]", "{ a: 1 }", "[[a]]"]).Distinct(StringComparer.Ordinal);

    /// <summary>A value that is right.</summary>
    public static string RightOf(PropertyDeclaration declaration) => declaration switch
    {
        { Default: { } value } => Written(declaration, value),
        { Allowed: [var first, ..] } => first,
        { Type: PropertyType.Flag } => "true",
        { Type: PropertyType.Number } => Number(declaration.Minimum ?? declaration.Maximum ?? 1),
        { Type: PropertyType.Schedule } => "rate(5 minutes)",
        { Type: PropertyType.Cidr } => "10.0.0.0/16",
        { Type: PropertyType.List } => "[a]",
        _ => "x1",
    };

    private static IEnumerable<string> Own(PropertyDeclaration declaration) => declaration.Type switch
    {
        PropertyType.Text => Texts(declaration).Select(text => JsonSerializer.Serialize(text)),
        PropertyType.Flag =>
            ["true", "false", "yes", "no", "on", "off", "True", "OFF", "\"true\"", "maybe", "1", "\"\""],
        PropertyType.Number => Numbers(declaration).Select(Number).Concat(["many", "true", "12px"]),
        PropertyType.Choice =>
            [.. declaration.Allowed, .. declaration.Allowed.Select(word => $"{word}x"), "none-such", "true"],
        PropertyType.List => Lists(declaration),
        PropertyType.Cidr =>
        [
            "10.0.0.0/16", "0.0.0.0/0", "10.1.2.3/32", "10.0.0.0", "10.0.0.0/33", "300.0.0.0/8", "all", "::/0", "10/8",
        ],
        PropertyType.Schedule =>
        [
            "rate(5 minutes)", "cron(0 2 * * ? *)", "rate()", "rate(5 minutes", "at(2026-01-01)", "daily", "rate(1 day) x",
        ],
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<string> Texts(PropertyDeclaration declaration)
    {
        string[] seeds =
            [declaration.Default ?? "", "x1", "/a/b", "db.t4g.micro", "1.30", "cron(0 5 * * ? *)", "a@b.c"];
        Random random = new(declaration.Name.Length);
        return seeds.Concat(Enumerable.Range(0, Mutations).Select(i => Mutate(seeds[i % seeds.Length], random)));
    }

    private static IEnumerable<string> Lists(PropertyDeclaration declaration)
    {
        var items = declaration.Default?.Split(',') ?? ["a"];
        return
        [
            $"[{string.Join(", ", items)}]",
            $"[{items[0]}]",
            .. Texts(declaration).Where(text => text.Length > 0)
                .Select(text => JsonSerializer.Serialize<string[]>([text])),
        ];
    }

    private static IEnumerable<decimal> Numbers(PropertyDeclaration declaration)
    {
        var (least, most) = (declaration.Minimum ?? -10, declaration.Maximum ?? 1_000_000);
        return [least, most, least - 1, most + 1, (least + most) / 2, least + 0.5m, -1, 0];
    }

    // Blanks around a value are trimmed by archc, and an empty text is a matter of quotes.
    private static string Mutate(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var letter = Letters[random.Next(Letters.Length)].ToString();
        var changed = random.Next(3) switch
        {
            0 => text.Insert(at, letter),
            1 when at < text.Length => text.Remove(at, 1),
            _ => text[..at] + letter + text[Math.Min(text.Length, at + 1)..],
        };
        return changed.Trim();
    }

    private static string Written(PropertyDeclaration declaration, string value) => declaration.Type switch
    {
        PropertyType.Text => JsonSerializer.Serialize(value),
        PropertyType.List => $"[{value}]",
        _ => value,
    };

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
