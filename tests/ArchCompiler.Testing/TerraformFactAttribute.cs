namespace ArchCompiler.Testing;

/// <summary>
/// A fact that runs Terraform. Where it is missing the test is skipped aloud, or fails when
/// <c>ARCHC_REQUIRE_TERRAFORM=1</c>.
/// </summary>
public sealed class TerraformFactAttribute : FactAttribute
{
    /// <summary>A fact that runs Terraform.</summary>
    public TerraformFactAttribute() => Skip = TerraformSkip.Reason;
}

/// <summary>
/// A theory that runs Terraform. Where it is missing the test is skipped aloud, or fails when
/// <c>ARCHC_REQUIRE_TERRAFORM=1</c>.
/// </summary>
public sealed class TerraformTheoryAttribute : TheoryAttribute
{
    /// <summary>A theory that runs Terraform.</summary>
    public TerraformTheoryAttribute() => Skip = TerraformSkip.Reason;
}

/// <summary>When tests that run Terraform are skipped.</summary>
internal static class TerraformSkip
{
    // Where it is required the test runs all the same, and fails on the missing tool.
    public static string? Reason =>
        Environment.GetEnvironmentVariable("ARCHC_REQUIRE_TERRAFORM") == "1" ? null : Terraform.Missing;
}
