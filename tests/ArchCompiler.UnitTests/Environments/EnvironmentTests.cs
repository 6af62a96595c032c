using System.Text.Json;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Environments;

/// <summary>What the project file may settle for each environment, and what is said where it may not.</summary>
public sealed class EnvironmentTests
{
    private readonly TestHost host = new();

    public EnvironmentTests() => host.Files["shop.mmd"] =
        """
        flowchart LR
            fn[Lambda] -->|Write| db[(RDS PostgreSQL)]
            fn -->|Write| jobs[SQS]
        """;

    [Fact]
    public void An_environment_has_a_file_with_what_differs_there()
    {
        Project(
            """
            environments:
              dev:
                name: shop-dev
                nodes:
                  db: { instanceClass: db.t4g.micro }
                variables:
                  deletion_protection: false
                  db_backup_retention_days: 1
                  tags: { owner: "a ${b}" }
              prod:
            """);

        Generate().ShouldBe(0, host.Error);

        host.Files["out/terraform/dev.tfvars"].ShouldBe(
            """
            # Values of the environment 'dev': terraform plan -var-file=dev.tfvars

            db_backup_retention_days = 1
            db_instance_class        = "db.t4g.micro"
            deletion_protection      = false
            environment              = "dev"
            name                     = "shop-dev"
            tags                     = { owner = "a $${b}" }

            """.ReplaceLineEndings("\n"));
        host.Files["out/terraform/prod.tfvars"].ShouldEndWith("\n\nenvironment = \"prod\"\n");
    }

    [Fact]
    public void Parameters_are_named_as_the_stacks_declare_them_and_are_texts()
    {
        host.Files["shop.mmd"] = "flowchart LR\n    db[(RDS PostgreSQL)]\n";
        Project(
            """
            environments:
              dev:
                name: shop-dev
                region: eu-west-2
                variables:
                  deletion_protection: false
                  db_storage_gib: 77
                  tags: { owner: "it's" }
            """);

        host.Run("generate", "shop.mmd", "-t", "cloudformation", "-o", "out").ShouldBe(0, host.Error);

        using var parameters = JsonDocument.Parse(host.Files["out/cloudformation/parameters/dev.json"]);
        parameters.RootElement.EnumerateArray()
            .Select(p => $"{p.GetProperty("ParameterKey").GetString()}={p.GetProperty("ParameterValue").GetString()}")
            .ShouldBe(["DbStorageGib=77", "DeletionProtection=false", "Name=shop-dev"]);
        var script = host.Files["out/cloudformation/deploy.sh"];
        script.ShouldContain("region='eu-west-2'");
        script.ShouldContain(@"tags+=('owner=it'\''s')");
    }

    [Fact]
    public void A_variable_that_the_output_does_not_declare_is_left_out()
    {
        host.Files["shop.mmd"] = "flowchart LR\n    a[SQS]\n";
        Project("environments:\n  dev:\n    variables: { log_retention_days: 7, deletion_protection: false }\n");

        Generate().ShouldBe(0, host.Error);

        host.Files["out/terraform/dev.tfvars"].ShouldNotContain("log_retention_days");
    }

    [Fact]
    public void Variables_of_the_project_become_defaults()
    {
        Project("variables:\n  db_storage_gib: 77\n  environment: stage\n");

        Generate().ShouldBe(0, host.Error);

        host.Files["out/terraform/variables.tf"].ShouldContain("default     = 77");
        host.Files["out/terraform/variables.tf"].ShouldContain("default     = \"stage\"");
    }

    [Theory]
    [InlineData("variables: { db_strage_gib: 77 }", "ARC920", "did you mean 'db_storage_gib'?")]
    [InlineData("variables: { db_storage_gib: big }", "ARC921", "'db_storage_gib' must be a number from 20")]
    [InlineData("variables: { db_storage_gib: 1 }", "ARC921", "'db_storage_gib' must be a number from 20")]
    [InlineData("variables: { db_instance_class: t3 }", "ARC921", "must be a text of the form")]
    [InlineData("variables: { deletion_protection: maybe }", "ARC921", "must be true or false")]
    [InlineData("variables: { log_retention_days: 2 }", "ARC921", "must be one of 1, 3, 5")]
    [InlineData("variables: { tags: [a] }", "ARC921", "must be a mapping of keys to texts")]
    [InlineData("nodes: { bd: { port: 1 } }", "ARC210", "Did you mean 'db'?")]
    [InlineData("nodes: { db: { instanceClas: x } }", "ARC211", "Did you mean 'instanceClass'?")]
    [InlineData("nodes: { db: { storageGib: lots } }", "ARC212", "must be a number")]
    [InlineData("nodes: { db: { engine: mysql } }", "ARC927", "'engine' of 'db' decides what is created")]
    [InlineData("nodes: { jobs: { service: sns } }", "ARC927", "'service' of 'jobs' decides what is created")]
    [InlineData("sizes: { }", "ARC910", "'sizes' is not known here")]
    [InlineData("region: here", "ARC914", "'here' is no region")]
    public void A_mistake_is_shown_in_the_project_file(string mistake, string id, string words)
    {
        Project($"environments:\n  dev:\n    {mistake}\n");

        Generate().ShouldBeInRange(1, 2);

        host.Error.ShouldContain($"error[{id}]");
        host.Error.ShouldContain(words);
        host.Error.ShouldContain("┌─ archc.yaml:3:");
    }

    [Fact]
    public void A_second_copy_in_the_home_region_of_an_environment_is_refused()
    {
        host.Files["shop.mmd"] = "flowchart LR\n    a[(S3 Bucket)] -->|Replicate to| b[Cross-Region Replication]\n";
        Project("region: eu-west-1\nreplicaRegion: eu-west-2\nenvironments:\n  dev:\n    region: eu-west-2\n");

        Generate().ShouldBe(1);

        host.Error.ShouldContain("error[ARC928]");
        host.Error.ShouldContain("┌─ archc.yaml:5:13");
    }

    [Fact]
    public void An_environment_moves_home_and_the_same_frame_is_home()
    {
        TwoRegions();

        host.Run("generate", "shop.mmd", "-t", "terraform", "-o", "out", "--env", "qa").ShouldBe(0, host.Error);

        host.Files["out/terraform/variables.tf"].ShouldContain("\"eu-north-1\"");
        host.Files["out/terraform/providers.tf"].ShouldContain("\"eu-west-1\"");
        host.Files["out/terraform/providers.tf"].ShouldNotContain("eu-central-1");
    }

    [Fact]
    public void An_environment_whose_home_is_drawn_beside_another_leaves_that_out()
    {
        TwoRegions();

        host.Run("generate", "shop.mmd", "-t", "terraform", "-o", "out", "--env", "dev").ShouldBe(1);

        (host.Output + host.Error).ShouldContain("ARC390");
        host.Files["out/terraform/compute.tf"].ShouldContain("\"orders\"");
        host.Files["out/terraform/compute.tf"].ShouldNotContain("\"reports\"");
    }

    [Fact]
    public void There_is_an_end_to_environments()
    {
        Project("environments:\n" + string.Concat(Enumerable.Range(0, 33).Select(i => $"  e{i}:\n")));

        Generate().ShouldBe(2);

        host.Error.ShouldContain("error[ARC929]: There are more than 32 environments.");
    }

    [Theory]
    [InlineData("terraform")]
    [InlineData("Dev")]
    [InlineData("a.auto")]
    [InlineData("../x")]
    public void A_name_that_is_no_plain_file_name_is_refused(string name)
    {
        Project($"environments:\n  {name}:\n");

        Generate().ShouldBe(2);

        host.Error.ShouldContain("ARC926");
    }

    [Fact]
    public void What_changes_the_plan_is_compiled_for_one_environment_at_a_time()
    {
        Project("environments:\n  dev:\n    nodes: { db: { engine: mysql } }\n    variables: { db_storage_gib: 77 }\n");

        Generate("--env", "dev").ShouldBe(0, host.Error);

        host.Files["out/terraform/data.tf"].ShouldContain("mysql");
        host.Files["out/terraform/variables.tf"].ShouldContain("default     = 77");
        host.Files["out/terraform/variables.tf"].ShouldContain("default     = \"dev\"");
    }

    [Fact]
    public void The_drawing_itself_is_valid_whatever_its_environments_need()
    {
        Project("environments:\n  dev:\n    nodes: { db: { engine: mysql } }\n");

        host.Run("validate", "shop.mmd", "--fail-on", "never").ShouldBe(0);

        host.Output.ShouldNotContain("ARC927");
        Generate().ShouldBe(1);
    }

    [Fact]
    public void The_environment_asked_for_goes_before_the_drawing()
    {
        host.Files["shop.mmd"] = "flowchart LR\n    db[(RDS PostgreSQL)]\n    db@{ storageGib: 30 }\n";
        Project("nodes: { db: { storageGib: 40 } }\nenvironments:\n  dev:\n    nodes: { db: { storageGib: 50 } }\n");

        Generate().ShouldBe(0, host.Error);
        host.Files["out/terraform/variables.tf"].ShouldContain("default     = 30");
        host.Files["out/terraform/dev.tfvars"].ShouldContain("db_max_storage_gib = 200");
        host.Files["out/terraform/dev.tfvars"].ShouldMatch("db_storage_gib\\s+= 50");

        Generate("--env", "dev").ShouldBe(0, host.Error);
        host.Files["out/terraform/variables.tf"].ShouldContain("default     = 50");
    }

    [Fact]
    public void An_unknown_environment_ends_with_2_and_a_suggestion()
    {
        Project("environments:\n  dev:\n");

        Generate("--env", "dve").ShouldBe(2);

        host.Error.ShouldContain("'archc.yaml' has no environment 'dve'; did you mean 'dev'?");
    }

    [Fact]
    public void Properties_that_state_what_is_drawn_already_are_no_difference()
    {
        Project("environments:\n  dev:\n    nodes: { db: { engine: postgres } }\n");

        Generate().ShouldBe(0, host.Error);

        host.Files["out/terraform/dev.tfvars"].ShouldNotContain("engine");
    }

    [Fact]
    public void A_mistake_in_nodes_of_the_project_is_shown_there_too()
    {
        Project("nodes: { bd: { port: 1 } }");

        Generate().ShouldBe(1);

        host.Error.ShouldContain("┌─ archc.yaml:1:10");
    }

    private void Project(string text) => host.Files["archc.yaml"] = text.ReplaceLineEndings("\n");

    private void TwoRegions()
    {
        host.Files["shop.mmd"] =
            """
            flowchart LR
                subgraph fra["Frankfurt (eu-central-1)"]
                    orders["Lambda orders"]
                end
                subgraph irl["Ireland (eu-west-1)"]
                    reports["Lambda reports"]
                end
            """;
        Project(
            """
            environments:
              dev: { region: eu-west-1 }
              qa: { region: eu-north-1 }
            """);
    }

    private int Generate(params string[] more) =>
        host.Run(["generate", "shop.mmd", "-t", "terraform", "-o", "out", .. more]);
}
