namespace ArchCompiler.Cli.Watching;

/// <summary>Waits for time to pass, or for the user to have had enough.</summary>
public interface IWaiting : IDisposable
{
    /// <summary>Waits; false as soon as the user wants an end.</summary>
    bool Wait(TimeSpan time);
}
