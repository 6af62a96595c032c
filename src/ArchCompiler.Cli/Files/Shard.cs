using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ArchCompiler.Cli.Files;

/// <summary>
/// One of several equal parts of all files. A file's path alone decides which it is in, so that the parts are together
/// the whole whoever looks at them, and a file more moves no other.
/// </summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Count">How many there are.</param>
internal sealed record Shard(int Number, int Count)
{
    /// <summary>The part that a text such as <c>1/3</c> means.</summary>
    /// <exception cref="UsageException">It means none.</exception>
    public static Shard Parse(string text) =>
        text.Split('/') is [var first, var second] && Whole(first) is { } number && Whole(second) is { } count
        && number <= count
            ? new(number, count)
            : throw new UsageException($"'{text}' is no shard: '1/3' is the first of three.");

    /// <summary>Whether a file is in it.</summary>
    /// <param name="path">Its path, the same on every machine.</param>
    public bool Has(string path)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(path));
        return BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)Count == (ulong)(Number - 1);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
}
