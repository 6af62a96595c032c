using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using ArchCompiler.Core.Text;
using ArchCompiler.Templates;

namespace ArchCompiler.Contracts;

/// <summary>The contract of <c>archc templates model</c>: what a template is given for some diagrams.</summary>
public static class TemplateModelJson
{
    /// <summary>The document.</summary>
    /// <param name="template">Name of the template.</param>
    /// <param name="compilations">The diagrams.</param>
    public static string Write(string template, IEnumerable<Compilation> compilations) =>
        JsonText.Write(isIndented: true, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", JsonText.SchemaVersion);
            json.WriteString("template", template);
            json.WriteObjects("models", compilations.SelectMany(c => Models(template, c)), model =>
            {
                json.WriteString("file", model.Source.Path);
                json.WritePropertyName("variables");
                Write(json, model.Variables);
            });
            json.WriteEndObject();
        }) + "\n";

    private static IEnumerable<(SourceText Source, ScriptValue.Map Variables)> Models(
        string template, Compilation compilation) =>
        compilation.ModelsOf(template).Select(variables => (compilation.Source, variables));

    private static void Write(Utf8JsonWriter json, ScriptValue value)
    {
        switch (value)
        {
            case ScriptValue.Null:
                json.WriteNullValue();
                break;
            case ScriptValue.Bool flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case ScriptValue.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case ScriptValue.Text text:
                json.WriteStringValue(text.Value);
                break;
            case ScriptValue.Written text:
                json.WriteStringValue(text.Value);
                break;
            case ScriptValue.List list:
                Write(json, list.Items);
                break;
            case ScriptValue.Map map:
                Write(json, map);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<ScriptValue> items)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            Write(json, item);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ScriptValue.Map map)
    {
        json.WriteStartObject();
        foreach (var (name, value) in map.Members.DistinctBy(member => member.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }
}
