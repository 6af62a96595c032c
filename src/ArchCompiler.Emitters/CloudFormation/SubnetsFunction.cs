using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// <c>subnets range longer first count</c>: so many ranges with a prefix so much longer, from one on, joined by commas.
/// <c>!Cidr</c> cannot count from the length of a range's prefix, so they are cut from its default.
/// </summary>
internal static class SubnetsFunction
{
    private const int AddressBits = 32;
    private const int Most = 1024;

    /// <summary>The function.</summary>
    /// <param name="defaults">Default of each variable of the plan, by name.</param>
    public static HostFunction For(IReadOnlyDictionary<string, PlanValue> defaults) => arguments => arguments switch
    {
        [ScriptValue.Plan range, ScriptValue.Number longer, ScriptValue.Number first, ScriptValue.Number count]
            when Range(range.Value, defaults) is { } whole && count.Value <= Most =>
            ScriptValue.Of(string.Join(
                ",",
                Enumerable.Range(0, (int)count.Value)
                    .Select(i => Cut(whole, (int)longer.Value, (long)first.Value + i)))),
        _ => new ScriptValue.Fault(
            "'subnets' takes a range of addresses such as 10.0.0.0/16, a number of bits, a first one and a count."),
    };

    private static Cidr Cut(Cidr whole, int longer, long index)
    {
        var prefix = Math.Clamp(whole.Prefix + longer, 0, AddressBits);
        return new(unchecked(whole.Network + (uint)(index << (AddressBits - prefix))), prefix);
    }

    private static Cidr? Range(PlanValue range, IReadOnlyDictionary<string, PlanValue> defaults) => range switch
    {
        PlanValue.Text text => Cidr.Parse(text.Value),
        PlanValue.Variable variable when defaults.GetValueOrDefault(variable.Name) is PlanValue.Text text =>
            Cidr.Parse(text.Value),
        _ => null,
    };
}
