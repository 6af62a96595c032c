using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArchCompiler.Core.Emission;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// The values of each environment, in the form that <c>aws cloudformation --parameters file://…</c> takes: one file for
/// the script, which gives each stack what it declares, and one for each stack where there are several.
/// </summary>
internal static class ParameterFiles
{
    /// <summary>The files of all environments.</summary>
    public static IEnumerable<Artifact> Of(Plan plan, IReadOnlyCollection<StackDocument> documents)
    {
        foreach (var environment in documents.Count == 0 ? [] : plan.Environments)
        {
            yield return File($"parameters/{environment.Name}.json", environment, documents);
            foreach (var document in documents.Count == 1 ? [] : documents)
            {
                yield return File(
                    $"parameters/{environment.Name}/{document.Stack.Label}.json", environment, [document]);
            }
        }
    }

    private static Artifact File(
        string path, PlanEnvironment environment, IReadOnlyCollection<StackDocument> documents)
    {
        var declared = documents.SelectMany(document => document.Parameters)
            .Where(parameter => !parameter.IsPassedOn)
            .Select(parameter => parameter.Name)
            .ToHashSet(StringComparer.Ordinal);
        var values = environment.Values.Select(v => (
                Key: StackParameters.NameOf(v.Variable), Value: StackParameters.TextOf(v.Value)))
            .Where(value => declared.Contains(value.Key))
            .OrderBy(value => value.Key, StringComparer.Ordinal);
        return new(path, [.. Json(values), (byte)'\n']);
    }

    private static ReadOnlySpan<byte> Json(IEnumerable<(string Key, string Value)> values)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, new()
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = true,
            NewLine = "\n",
        }))
        {
            json.WriteStartArray();
            foreach (var (key, value) in values)
            {
                json.WriteStartObject();
                json.WriteString("ParameterKey", key);
                json.WriteString("ParameterValue", value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return buffer.WrittenSpan;
    }
}
