namespace ArchCompiler.Emitters.Terraform;

/// <summary>
/// Finds the addresses that a configuration text declares: <c>aws_lb.alb</c>, <c>module.rds</c>,
/// <c>var.region</c>, <c>output.alb_dns_name</c>.
/// </summary>
internal static class ResourceAddresses
{
    public static IEnumerable<string> In(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var words = line.Split('"');
            var address = words switch
            {
                ["resource ", var type, _, var name, ..] => $"{type}.{name}",
                ["data ", var type, _, var name, ..] => $"data.{type}.{name}",
                ["module ", var name, ..] => $"module.{name}",
                ["variable ", var name, ..] => $"var.{name}",
                ["output ", var name, ..] => $"output.{name}",
                _ => null,
            };
            if (address is not null)
            {
                yield return address;
            }
        }
    }
}
