namespace ArchCompiler.Cli.Files;

/// <summary>Reads inputs: what cannot be read as text becomes a problem of that input alone.</summary>
internal sealed class InputReader(Host host, string? standardInputName)
{
    /// <summary>The argument that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The input with its text or its problem.</summary>
    public Input Read(Input input)
    {
        if (input.Problem is not null)
        {
            return input;
        }

        try
        {
            return Decode(input, input.Path == StandardInput
                ? DiskFileSystem.ReadAtMost(host.Input, TextDecoding.MostBytes + 1)
                : input.IsNamed ? host.Files.ReadNamed(input.Path, TextDecoding.MostBytes + 1)
                : host.Files.Read(input.Path, TextDecoding.MostBytes + 1));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return input with
            {
                Problem = input.Path == StandardInput
                    ? $"standard input cannot be read: {exception.Message}."
                    : $"'{input.Path}' {FileProblem.Describe(exception)}",
            };
        }
    }

    private Input Decode(Input input, byte[] bytes)
    {
        var name = input.Path == StandardInput ? standardInputName ?? "stdin.mmd" : input.Path;
        return TextDecoding.Decode(bytes) switch
        {
            ({ } text, _) => input with { Source = new(name, text) },
            var (_, problem) => input with { Problem = $"'{name}' {problem}" },
        };
    }
}
