namespace ArchCompiler.Core.Settings;

/// <summary>Where Terraform keeps its state: an S3 bucket with its own lock file.</summary>
public sealed record BackendSettings(string Bucket, string Key, string Region)
{
    /// <summary>KMS key that encrypts the state, null for the bucket's default.</summary>
    public string? KmsKeyId { get; init; }
}
