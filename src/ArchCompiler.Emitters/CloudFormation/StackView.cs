using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>A stack as a text in it sees it: where it is, and what is in it.</summary>
/// <param name="Scope">Region of the stack.</param>
/// <param name="Holds">Whether a construct, by its id, is in it.</param>
internal sealed record StackView(PlanScope Scope, Func<string, bool> Holds)
{
    /// <summary>A stack that has everything, for a first look at what needs what.</summary>
    public static StackView Everything { get; } = new(PlanScope.Home, static _ => true);
}
