using System.Text;
using System.Text.Unicode;

namespace ArchCompiler.Cli.Files;

/// <summary>Bytes to text: UTF-8 with or without byte-order mark, nothing else.</summary>
internal static class TextDecoding
{
    /// <summary>The largest file that is read.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>The text, or what is wrong with the bytes as the end of a sentence that begins with the file.</summary>
    public static (string? Text, string? Problem) Decode(byte[] bytes) => Problem(bytes) is { } problem
        ? (null, problem)
        : (Encoding.UTF8.GetString(WithoutMark(bytes)), null);

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : bytes;

    private static string? Problem(ReadOnlySpan<byte> bytes) => bytes switch
    {
        { Length: > MostBytes } => "is larger than 16 MB, which no diagram is.",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "is UTF-16. Save it as UTF-8.",
        _ when bytes.Contains((byte)0) => "is a binary file or UTF-16. A diagram is text in UTF-8.",
        _ when !Utf8.IsValid(bytes) =>
            $"is not UTF-8: the byte at offset {FirstInvalid(bytes)} belongs to no character. Save it as UTF-8.",
        _ => null,
    };

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) is not System.Buffers.OperationStatus.Done)
            {
                return at;
            }

            at += length;
        }

        return bytes.Length;
    }
}
