namespace ArchCompiler.Cli.Examining;

/// <summary>One thing that was looked at, and how it is.</summary>
/// <param name="Name">What was looked at, in a word.</param>
/// <param name="Health">How it is.</param>
/// <param name="Message">What was found.</param>
/// <param name="Remedy">What to do about it, null where there is nothing to do.</param>
internal sealed record Check(string Name, Health Health, string Message, string? Remedy = null)
{
    /// <summary>A thing that is as it should be.</summary>
    public static Check Fine(string name, string message) => new(name, Health.Ok, message);

    /// <summary>A thing that archc does without, though something will miss it.</summary>
    public static Check Warn(string name, string message, string remedy) => new(name, Health.Warn, message, remedy);

    /// <summary>A thing that keeps archc from working.</summary>
    public static Check Fail(string name, string message, string remedy) => new(name, Health.Fail, message, remedy);
}

/// <summary>How a thing is.</summary>
internal enum Health
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Something will be missed.</summary>
    Warn,

    /// <summary>archc cannot work so.</summary>
    Fail,
}
