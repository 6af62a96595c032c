namespace ArchCompiler.Core.Graph;

/// <summary>After what an arrow is gone along, where that is not always.</summary>
public enum Outcome
{
    /// <summary>Always.</summary>
    None,

    /// <summary>Where something failed: dead letters, failed invocations, a state's error.</summary>
    Failure,

    /// <summary>Where it went well.</summary>
    Success,

    /// <summary>Dead letters that go back to where they came from.</summary>
    Return,
}
