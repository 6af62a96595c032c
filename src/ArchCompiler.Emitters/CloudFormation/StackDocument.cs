using System.Collections.Immutable;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>A stack as it is written.</summary>
/// <param name="Stack">Which stack.</param>
/// <param name="Text">Its template's text.</param>
/// <param name="Parameters">What it declares.</param>
/// <param name="Outputs">Names of its outputs.</param>
/// <param name="Addresses">Logical id → construct or flow that it was made for.</param>
internal sealed record StackDocument(
    Stack Stack,
    string Text,
    ImmutableArray<StackParameter> Parameters,
    ImmutableArray<string> Outputs,
    ImmutableArray<KeyValuePair<string, string>> Addresses);
