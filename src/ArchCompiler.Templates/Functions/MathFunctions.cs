namespace ArchCompiler.Templates.Functions;

/// <summary>The functions of <c>math</c>.</summary>
internal static class MathFunctions
{
    public static IEnumerable<KeyValuePair<string, HostFunction>> All { get; } =
    [
        Signature.Number("math.abs", 1, n => Math.Abs(n[0])),
        Signature.Number("math.ceil", 1, n => Math.Ceiling(n[0])),
        Signature.Number("math.floor", 1, n => Math.Floor(n[0])),
        Signature.Number("math.plus", 2, n => n[0] + n[1]),
        Signature.Number("math.minus", 2, n => n[0] - n[1]),
        Signature.Number("math.times", 2, n => n[0] * n[1]),
        Signature.Number("math.modulo", 2, n => n[0] % n[1]),
    ];
}
