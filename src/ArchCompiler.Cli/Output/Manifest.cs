using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArchCompiler.Cli.Output;

/// <summary>
/// What earlier runs wrote into an output folder, so that a later one knows what is its own to change.
/// </summary>
/// <param name="SchemaVersion">Version of this form.</param>
/// <param name="Files">The files, by path in ordinal order.</param>
internal sealed record Manifest(int SchemaVersion, ImmutableArray<ManifestEntry> Files)
{
    /// <summary>Name of the manifest in the output folder.</summary>
    public const string FileName = ".archc-manifest.json";

    /// <summary>
    /// What a run is about to write, until it has ended: where it was stopped, what stands may be of before or of it.
    /// </summary>
    public ImmutableArray<ManifestEntry>? Pending { get; init; }

    /// <summary>The manifest of a folder that archc never wrote to.</summary>
    public static Manifest Empty { get; } = new(1, []);

    /// <summary>The files that are archc's to change: one that was about to be written is there twice.</summary>
    public IEnumerable<ManifestEntry> Owned => Files.Concat(Pending ?? []);

    /// <summary>The manifest of a text, null where it is none.</summary>
    public static Manifest? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ManifestJson.Default.Manifest)
                is { SchemaVersion: 1, Files.IsDefault: false } manifest
                && manifest.Owned.All(file => file is { Path: not null, Target: not null, Sha256: not null })
                    ? manifest
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The manifest as it is written.</summary>
    public byte[] ToBytes() =>
        [.. JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.Manifest), (byte)'\n'];
}

/// <summary>One file that archc wrote.</summary>
/// <param name="Path">Path below the output folder.</param>
/// <param name="Target">The target it belongs to; a run for other targets leaves it alone.</param>
/// <param name="Sha256">Hash of what was written, in lower-case hexadecimal digits.</param>
/// <param name="Origin">The drawing it was made from.</param>
internal sealed record ManifestEntry(string Path, string Target, string Sha256, string Origin)
{
    /// <summary>Addresses in it that stand for something which keeps data; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? Keeps { get; init; }
}

/// <summary>Serialisation of the manifest without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
