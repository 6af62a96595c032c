using System.Collections.Immutable;

namespace ArchCompiler.Core.Planning;

/// <summary>
/// A drawn edge or node that needs nothing of its own, with the reason: <c>IAM --> EC2_1</c> is the role of <c>ec2</c>.
/// </summary>
/// <param name="Origin">What was drawn.</param>
/// <param name="Reason">Why it needs nothing, in a sentence.</param>
/// <param name="Constructs">Ids of constructs that already realise it.</param>
public sealed record NoOp(Origin Origin, string Reason, ImmutableArray<string> Constructs);
