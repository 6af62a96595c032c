using System.Globalization;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// <c>host_bits</c>: what <c>!Cidr</c> takes as the size of subnets whose prefix is so much longer than that of a range.
/// CloudFormation cannot count it out itself, so it follows from the range's default.
/// </summary>
internal static class HostBitsFunction
{
    private const int AddressBits = 32;

    // What AWS allows a subnet.
    private const int Least = 4;
    private const int Most = 16;

    /// <summary>The function.</summary>
    /// <param name="defaults">Default of each variable of the plan, by name.</param>
    public static HostFunction For(IReadOnlyDictionary<string, PlanValue> defaults) => arguments => arguments switch
    {
        [ScriptValue.Plan range, ScriptValue.Number longer] when Prefix(range.Value, defaults) is { } prefix =>
            ScriptValue.Of(Math.Clamp(AddressBits - prefix - longer.Value, Least, Most)),
        _ => new ScriptValue.Fault("'host_bits' takes an address range such as 10.0.0.0/16, and a number of bits."),
    };

    private static int? Prefix(PlanValue range, IReadOnlyDictionary<string, PlanValue> defaults) => range switch
    {
        PlanValue.Text { Value: var text } when int.TryParse(
            text.AsSpan(text.LastIndexOf('/') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var prefix) =>
            prefix,
        PlanValue.Variable variable when defaults.GetValueOrDefault(variable.Name) is PlanValue.Text text =>
            Prefix(text, defaults),
        _ => null,
    };
}
