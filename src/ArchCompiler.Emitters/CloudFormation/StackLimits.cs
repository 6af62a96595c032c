namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// What CloudFormation allows, as "CloudFormation quotas" in its user guide has it; checked here, so that no deployment
/// meets it.
/// </summary>
internal static class StackLimits
{
    /// <summary>Resources in a stack.</summary>
    public const int Resources = 500;

    /// <summary>Parameters of a stack.</summary>
    public const int Parameters = 200;

    /// <summary>Outputs of a stack.</summary>
    public const int Outputs = 200;

    /// <summary>Bytes of a stack's text in a bucket.</summary>
    public const int Bytes = 1_000_000;

    /// <summary>Bytes of a stack's text that is sent with the request.</summary>
    public const int InlineBytes = 51_200;

    /// <summary>Characters of a parameter's value.</summary>
    public const int ValueBytes = 4_096;
}
