using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArchCompiler.Cli.Examining;

/// <summary>Prints what was looked at, a line each.</summary>
internal static class CheckReport
{
    private static JsonWriterOptions Options { get; } =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For people.</summary>
    public static void WriteText(ImmutableArray<Check> checks, TextWriter output)
    {
        var width = checks.Max(check => check.Name.Length);
        foreach (var check in checks)
        {
            output.Write($"{WordOf(check.Health),-4}  {check.Name.PadRight(width)}  {check.Message}\n");
            if (check.Remedy is { } remedy)
            {
                output.Write($"{new string(' ', width + 8)}→ {remedy}\n");
            }
        }
    }

    /// <summary>For scripts.</summary>
    public static void WriteJson(ImmutableArray<Check> checks, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", 1);
            json.WriteStartArray("checks");
            foreach (var check in checks)
            {
                json.WriteStartObject();
                json.WriteString("name", check.Name);
                json.WriteString("status", WordOf(check.Health));
                json.WriteString("message", check.Message);
                if (check.Remedy is { } remedy)
                {
                    json.WriteString("remedy", remedy);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.ToArray()) + "\n");
    }

    private static string WordOf(Health health) => health switch
    {
        Health.Ok => "ok",
        Health.Warn => "warn",
        _ => "fail",
    };
}
