using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArchCompiler.Contracts;

/// <summary>
/// How every JSON contract is written: one encoder, one indentation, <c>\n</c>, absent rather than null.
/// </summary>
internal static class JsonText
{
    /// <summary>
    /// The version that every document states; it grows when a member changes its meaning or goes away.
    /// </summary>
    public const int SchemaVersion = 1;

    /// <summary>The text of a document.</summary>
    public static string Write(bool isIndented, Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, new()
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = isIndented,
            NewLine = "\n",
        }))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    extension(Utf8JsonWriter json)
    {
        /// <summary>A text member, left out where there is no text.</summary>
        public void WriteOptional(string name, string? value)
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }

        /// <summary>A list of texts.</summary>
        public void WriteTexts(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        /// <summary>A list of texts, left out where it is empty.</summary>
        public void WriteOptionalTexts(string name, ImmutableArray<string> values)
        {
            if (!values.IsEmpty)
            {
                json.WriteTexts(name, values);
            }
        }

        /// <summary>A list of objects.</summary>
        public void WriteObjects<T>(string name, IEnumerable<T> values, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStartObject();
                write(value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }
}
