using System.Diagnostics;
using System.Globalization;

namespace ArchCompiler.Testing;

/// <summary>A local AWS for as long as it is held: empty at its start, gone at its end.</summary>
public sealed class AwsEmulator : IDisposable
{
    /// <summary>Path of the script that starts it, below the shared folder.</summary>
    public const string Script = "tools/aws-emulator/start";

    private readonly int process;

    /// <summary>Starts one.</summary>
    /// <exception cref="InvalidOperationException">It does not start.</exception>
    public AwsEmulator()
    {
        var start = SharedFiles.At(Script);
        var (exitCode, output) = OutsideTool.Run(".", new Dictionary<string, string>(), start);
        if (exitCode != 0 || output.Trim().Split(' ') is not [var port, var id])
        {
            throw new InvalidOperationException(output);
        }

        process = int.Parse(id, CultureInfo.InvariantCulture);
        Environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_ENDPOINT_URL"] = $"http://127.0.0.1:{port}",
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
            ["AWS_DEFAULT_REGION"] = "us-east-1",
        };
    }

    /// <summary>Variables with which tools reach it.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        using var running = Process.GetProcessById(process);
        running.Kill(entireProcessTree: true);
    }
}
