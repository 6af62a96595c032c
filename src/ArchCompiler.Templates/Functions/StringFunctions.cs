using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates.Rendering;

namespace ArchCompiler.Templates.Functions;

/// <summary>The functions of <c>string</c>.</summary>
internal static class StringFunctions
{
    public static IEnumerable<KeyValuePair<string, HostFunction>> All { get; } =
    [
        Signature.Any("string.append", 2, 2, a => Joining.Join(a[0], a[1])),
        Signature.Any("string.prepend", 2, 2, a => Joining.Join(a[1], a[0])),
        Signature.Text("string.capitalize", 1, a => a[0] is "" ? "" : char.ToUpperInvariant(a[0][0]) + a[0][1..]),
        Signature.Text("string.downcase", 1, a => a[0].ToLowerInvariant()),
        Signature.Text("string.upcase", 1, a => a[0].ToUpperInvariant()),
        Signature.Text("string.strip", 1, a => a[0].Trim()),
        Signature.Text("string.lstrip", 1, a => a[0].TrimStart()),
        Signature.Text("string.rstrip", 1, a => a[0].TrimEnd()),
        Signature.Text(
            "string.replace", 3, a => a[1] is "" ? a[0] : a[0].Replace(a[1], a[2], StringComparison.Ordinal)),
        Signature.Text("string.remove", 2, a => a[1] is "" ? a[0] : a[0].Replace(a[1], "", StringComparison.Ordinal)),
        Signature.TextList("string.split", 2, a => a[0].Split(a[1], StringSplitOptions.RemoveEmptyEntries)),
        Signature.Test("string.contains", 2, a => ScriptValue.Of(a[0].Contains(a[1], StringComparison.Ordinal))),
        Signature.Test("string.starts_with", 2, a => ScriptValue.Of(a[0].StartsWith(a[1], StringComparison.Ordinal))),
        Signature.Test("string.ends_with", 2, a => ScriptValue.Of(a[0].EndsWith(a[1], StringComparison.Ordinal))),
        Signature.Test("string.size", 1, a => ScriptValue.Of((decimal)a[0].Length)),
        Signature.Test(
            "string.to_int",
            1,
            a => int.TryParse(a[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
                ? ScriptValue.Of((decimal)number)
                : ScriptValue.Null.Value),
        Signature.Any("string.slice", 2, 3, Slice),
    ];

    private static ScriptValue Slice(ImmutableArray<ScriptValue> arguments)
    {
        if (Operators.AsText(arguments[0]) is not { } text
            || arguments[1..].Any(a =>
                Operators.Unwrap(a) is not ScriptValue.Number { Value: >= -int.MaxValue and <= int.MaxValue }))
        {
            return new ScriptValue.Fault("'string.slice' needs a text and one or two numbers.");
        }

        var numbers = arguments[1..].Select(Operators.Unwrap)
            .OfType<ScriptValue.Number>()
            .Select(n => (int)n.Value)
            .ToList();
        var start = numbers[0] < 0 ? Math.Max(0, numbers[0] + text.Length) : Math.Min(numbers[0], text.Length);
        var length = numbers is [_, > 0 and var wanted] ? Math.Min(wanted, text.Length - start) : text.Length - start;
        var slice = text.Substring(start, length);
        return arguments[0] is ScriptValue.Plan { Value: PlanValue.Text }
            ? ScriptValue.Of(PlanValue.Of(slice))
            : ScriptValue.Of(slice);
    }
}
