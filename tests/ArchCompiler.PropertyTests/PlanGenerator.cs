using System.Globalization;

namespace ArchCompiler.PropertyTests;

/// <summary>
/// Draws random architectures of the services that archc deploys, so that laws of the plan are tried on full plans. The
/// same seed draws the same architecture.
/// </summary>
internal sealed class PlanGenerator(int seed)
{
    private static readonly string[] Kinds =
    [
        "EC2", "Lambda", "ECS Fargate", "ALB", "CloudFront", "API Gateway", "S3", "DynamoDB", "RDS", "RDS Aurora",
        "ElastiCache", "EFS", "EBS", "SQS", "SNS", "EventBridge", "Step Functions", "KMS", "Secrets Manager", "IAM",
        "AWS Backup", "CloudWatch", "CloudWatch Logs", "X-Ray", "Route 53", "WAF", "Shield", "Users",
        "Cross-Region Replication", "ECS",
    ];

    private static readonly string[] Words =
    [
        "", "Read", "Write", "Read/Write", "Route", "Trigger", "Encrypt", "Monitor", "Alert", "Backup", "Mount", "Send",
        "Orchestrate", "/a/*", "/b/*", "HTTPS 443", "Cache", "Logs", "Trace", "Authorize", "Replicate",
    ];

    private readonly Random random = new(seed);

    /// <summary>Statements, each node declared on its own, so that their order decides nothing.</summary>
    public List<string> Statements(int nodes, Func<int, string>? idOf = null)
    {
        var id = idOf ?? (n => string.Create(CultureInfo.InvariantCulture, $"n{n}"));
        List<string> statements = [];
        for (var i = 0; i < nodes; i++)
        {
            statements.Add($"{id(i)}[\"{Kinds[random.Next(Kinds.Length)]}\"]");
        }

        for (var i = 0; i < nodes * 2; i++)
        {
            var word = Words[random.Next(Words.Length)];
            var (from, to) = (random.Next(nodes), random.Next(nodes));
            statements.Add($"{id(from)} {(word.Length == 0 ? "-->" : $"-->|\"{word}\"|")} {id(to)}");
        }

        return statements;
    }

    public string Flowchart(int nodes, Func<int, string>? idOf = null) => Join(Statements(nodes, idOf));

    public static string Join(IEnumerable<string> statements) =>
        $"flowchart LR\n{string.Concat(statements.Select(statement => $"    {statement}\n"))}";
}
