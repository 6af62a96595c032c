using System.Text.RegularExpressions;

namespace ArchCompiler.EndToEndTests;

/// <summary>A drawing whose labels try to become code.</summary>
internal static partial class HostileDiagram
{
    /// <summary>The drawing.</summary>
    public static string Text { get; } = $$"""
        flowchart LR
          U["Users ${file('/etc/passwd')} %{ for x in y }"] --> A["ALB #quot; */ /* # ' ${path.module}"]
          A -->|"GET ${jsonencode(1)} > é ñ 漢字 &#10; newline"| E["EC2 <script>alert(1)</script> !Ref X #{x}"]
          E -->|"Read/Write %{ if true }"| D["RDS PostgreSQL ../../x \ %{endif}"]
          E -->|"{{new string('x', 10_000)}}"| S["S3 Bucket (a‮b‏ {{new string('é', 10_000)}})"]
          subgraph V["VPC ${var.region} 10.0.0.0/16"]
            A
            E
            D
          end
        """;

    /// <summary>Lines of a configuration in which a label's expression is live rather than escaped.</summary>
    public static IEnumerable<string> LiveExpressions(string folder) => Directory.EnumerateFiles(folder, "*.tf")
        .SelectMany(File.ReadAllLines)
        .Where(line => Live.IsMatch(line));

    [GeneratedRegex(
        @"(^|[^$])\$\{(file|jsonencode|path\.module)|(^|[^%])%\{ ?(for|if|endif)", RegexOptions.ExplicitCapture)]
    private static partial Regex Live { get; }
}
