using System.Text;
using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>Holds the stacks against what CloudFormation allows.</summary>
internal static class StackCheck
{
    /// <summary>What a deployment of the stack would meet.</summary>
    public static IEnumerable<Diagnostic> Check(StackDocument stack)
    {
        foreach (var (has, most, what) in new[]
        {
            (stack.Addresses.Length, StackLimits.Resources, "resources"),
            (stack.Parameters.Length, StackLimits.Parameters, "parameters"),
            (stack.Outputs.Length, StackLimits.Outputs, "outputs"),
            (Encoding.UTF8.GetByteCount(stack.Text), StackLimits.Bytes, "bytes"),
        })
        {
            if (has > most)
            {
                yield return StackDiagnostics.OverLimit(stack.Stack.File, has, most, what);
            }
        }

        foreach (var twice in stack.Addresses.GroupBy(a => a.Key, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return StackDiagnostics.SameLogicalId(stack.Stack.File, twice.Key, [.. twice.Select(a => a.Value)]);
        }
    }
}
