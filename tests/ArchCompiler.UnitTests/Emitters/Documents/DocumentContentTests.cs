using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters.Documents;

/// <summary>What the documents say of a drawing.</summary>
public sealed class DocumentContentTests
{
    private const string Shop = """
        ---
        title: Shop
        ---
        flowchart LR
            %% archc: waive REL002 orders until=2027-03-31 owner=@data reason="single zone is accepted for the pilot"
            users((Users)) -->|HTTPS| web[ALB]
            subgraph net["VPC 10.1.0.0/16"]
                web -->|Route| app[EC2]
                app -->|Read/Write| orders[(RDS PostgreSQL)]
            end
            app -->|Read| files[S3 Bucket]
            key[KMS] -->|Encrypt| orders
            orders -->|Backup to| vault[AWS Backup]
            watch[CloudWatch] -->|Monitor| app
            access[IAM] -->|Authorize| app
            mail[Mail provider]
        """;

    private readonly DocumentSet documents = new(Shop);

    [Fact]
    public void Every_page_is_laid_out_without_a_complaint()
    {
        documents.Diagnostics.ShouldBeEmpty();
        documents.Paths.ShouldContain("README.md");
        documents.Paths.ShouldContain("services/orders.md");
        documents.Paths.ShouldContain("site/index.html");
        documents.Paths.ShouldContain("site/services/orders.html");
        documents.Paths.ShouldContain("site/assets/mermaid.LICENSE.txt");
    }

    [Fact]
    public void The_overview_has_title_summary_and_the_drawing_with_its_marks()
    {
        var page = documents["README.md"];

        page.ShouldStartWith("# Shop\n");
        page.ShouldContain("deployed in us-east-1 under the name");
        page.ShouldContain("```mermaid\n---\ntitle: Shop\n---\nflowchart LR\n");
        page.ShouldContain("class orders archc");
    }

    [Fact]
    public void The_inventory_tells_what_a_service_becomes_in_each_target()
    {
        var header = documents.Row("inventory.md", "Service");
        var row = documents.Row("inventory.md", "[RDS PostgreSQL](services/orders.md)");

        header.ShouldContain("Terraform");
        header.ShouldContain("CloudFormation");
        row[1].ShouldBe("Amazon RDS");
        row[3].ShouldBe("us-east-1");
        row[4].ShouldStartWith("`aws_db_instance.orders`");
        documents["inventory.md"].ShouldContain("| Mail provider |");
    }

    [Fact]
    public void The_contract_has_meaning_port_actions_and_resources_of_each_edge()
    {
        var store = documents.Rows("contract.md").First(row => row[1].Contains("orders", StringComparison.Ordinal));
        var bucket = documents.Rows("contract.md").First(row => row[1].Contains("files", StringComparison.Ordinal));

        store[3].ShouldBe("EC2 reads and writes RDS PostgreSQL");
        store[4].ShouldBe("tcp/5432");
        store[6].ShouldContain("`aws_vpc_security_group_ingress_rule.app_to_orders`");
        bucket[5].ShouldContain("`s3:GetObject`");
        bucket[6].ShouldContain("`aws_iam_role_policy.app`");
    }

    [Fact]
    public void An_edge_that_needs_nothing_says_why() =>
        documents.Row("contract.md", "[IAM](services/access.md)")[3].ShouldContain("*Needs nothing more:* realised by");

    [Fact]
    public void The_network_page_tells_what_the_internet_reaches()
    {
        documents.Row("network.md", "the internet")[1].ShouldBe("[ALB](services/web.md)");
        documents.Row("network.md", "VPC")[3].ShouldBe("`10.1.0.0/16`");
        documents.Rows("network.md").ShouldContain(row => row[0].Contains("EC2", StringComparison.Ordinal)
            && row[1].Contains("s3:GetObject", StringComparison.Ordinal));
    }

    [Fact]
    public void Data_at_rest_has_key_backup_and_recovery_point()
    {
        var row = documents.Row("data.md", "RDS PostgreSQL");

        row[2].ShouldBe("with a customer key");
        row[3].ShouldBe("[KMS](services/key.md)");
        row[4].ShouldContain("AWS Backup");
        row[5].ShouldContain("any moment of the last");
    }

    [Fact]
    public void A_waived_finding_stands_with_its_reason_whatever_the_day_is()
    {
        var row = documents.Row("findings.md", "REL002");

        row[3].ShouldBe("single zone is accepted for the pilot");
        row[4].ShouldBe("2027-03-31");
        row[5].ShouldBe("\\@data");
    }

    [Fact]
    public void Parameters_have_defaults_and_limits()
    {
        var row = documents.Row("parameters.md", "`app_min_size`");

        row[2].ShouldBe("number");
        row[4].ShouldContain(" to ");
    }

    [Fact]
    public void Operations_list_the_alarms_with_what_they_watch() =>
        documents.Rows("operations.md").ShouldContain(row =>
            row[1].Contains("CPUUtilization", StringComparison.Ordinal));

    [Fact]
    public void A_page_has_what_was_drawn_of_its_service()
    {
        var page = documents["services/app.md"];

        page.ShouldContain("| `app` | EC2 |");
        page.ShouldContain("## Connections");
        page.ShouldContain("`aws_autoscaling_group.app`");
    }

    [Fact]
    public void Lines_lead_to_the_drawing_where_its_place_is_known()
    {
        DocumentSet beside = new(Shop, new() { SourceLink = "../shop%20a.mmd" });
        DocumentSet prose = new(Shop, new() { SourceLink = "../README.md" });

        documents.Row("inventory.md", "services/orders.md")[^1].ShouldBe("line 9");
        beside.Row("inventory.md", "services/orders.md")[^1].ShouldBe("[line 9](../shop%20a.mmd#L9)");
        beside["services/orders.md"].ShouldContain("[line 9](../../shop%20a.mmd#L9)");
        prose.Row("inventory.md", "services/orders.md")[^1].ShouldBe("[line 9](../README.md?plain=1#L9)");
        documents["site/inventory.html"].ShouldContain("<a href=\"drawing.html#L9\">line 9</a>");
    }

    [Fact]
    public void A_day_is_printed_only_when_asked_for()
    {
        documents["README.md"].ShouldNotContain(" on 20");
        new DocumentSet(Shop, new() { Date = new(2026, 5, 4) })["README.md"].ShouldContain(" on 2026-05-04.");
    }

    [Fact]
    public void The_policy_allows_no_inline_script() => documents.Paths
        .Where(path => path.EndsWith(".html", StringComparison.Ordinal))
        .ShouldAllBe(path =>
            documents[path].Contains("default-src 'none'; script-src 'self';", StringComparison.Ordinal));
}
