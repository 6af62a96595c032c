using ArchCompiler.Core.Emission;
using ArchCompiler.Emitters;
using ArchCompiler.Templates;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

/// <summary>Callers of a database are users of it by what their arrows say, and nobody has its master password.</summary>
public sealed class DatabaseUserTests
{
    [Theory]
    [InlineData("fn[Lambda] -->|Read| db[(RDS)]", "app_ro")]
    [InlineData("fn[Lambda] -->|Write| db[(RDS)]", "app_rw")]
    [InlineData("fn[Lambda] -->|deletes| db[(Aurora MySQL)]", "app_rw")]
    [InlineData("fn[Lambda] -->|Read/Write| db[(Aurora)]", "app_rw")]
    [InlineData("fn[Lambda] --> db[(RDS MariaDB)]", "app_rw")]
    public void A_caller_is_the_user_of_what_it_does(string edge, string user)
    {
        var plan = Lowered.Of(edge);

        var grant = plan.May("fn_role").ShouldHaveSingleItem();
        grant.ShouldStartWith("rds-db:connect on ");
        grant.ShouldEndWith($"/{user}");
        plan["fn", "environment"].ShouldNotBeNull().ShouldSatisfyAllConditions(
            environment => environment.ShouldContain($"DB_USER: \"{user}\""),
            environment => environment.ShouldNotContain("SECRET"));
    }

    [Theory]
    [InlineData("fn -->|Read| db", "fn -->|Write| db")]
    [InlineData("fn -->|Write| db", "fn -->|Read| db")]
    public void Two_edges_make_one_user_in_any_order(string one, string other)
    {
        var plan = Lowered.Of("fn[Lambda]", "db[(Aurora)]", one, other);

        plan.May("fn_role").Where(g => g.Contains("rds-db:connect")).ShouldHaveSingleItem().ShouldEndWith("/app_rw");
        plan["fn", "environment"].ShouldNotBeNull().ShouldContain("DB_HOST: db.endpoint");
        plan["db", "reading_users"].ShouldBeNull();
    }

    [Fact]
    public void Who_only_reads_is_told_of_the_readers() =>
        Lowered.Of("fn[Lambda] -->|Read| db[(Aurora)]")["fn", "environment"].ShouldNotBeNull()
            .ShouldContain("DB_HOST: db.reader_endpoint");

    [Fact]
    public void Who_neither_reads_nor_writes_is_no_user_and_nothing_is_opened()
    {
        var plan = Lowered.Of("fn[Lambda] -->|stops| db[(RDS)]");

        plan.Reports.ShouldBe(["ARC302"]);
        plan.Drawn.ShouldBeEmpty();
        plan.May("fn_role").ShouldNotContain(grant => grant.Contains("rds-db"));
    }

    [Theory]
    [InlineData("terraform")]
    [InlineData("cloudformation")]
    public void Only_the_users_that_are_asked_for_are_made(string target)
    {
        var plan = Lowered.Of("fn[Lambda] -->|Read| a[(Aurora)]", "fn -->|Write| b[(RDS MySQL)]", "c[(RDS)]");

        var files = Targets.GetEmitter(target, new TemplateLibrary(), new TemplateRenderer())
            .Emit(new EmissionInput(plan.Plan)).Value
            .Where(file => file.Path.Contains("database/"))
            .ToDictionary(file => file.Path, file => System.Text.Encoding.UTF8.GetString([.. file.Content]));

        files.Keys.ShouldBe(
            ["database/a-users.sh", "database/a-users.sql", "database/b-users.sql"], ignoreOrder: true);
        files["database/a-users.sql"].ShouldContain("GRANT rds_iam TO app_ro;");
        files["database/a-users.sql"].ShouldNotContain("app_rw");
        files["database/b-users.sql"].ShouldContain("'app_rw'@'%' IDENTIFIED WITH AWSAuthenticationPlugin AS 'RDS';");
        files["database/b-users.sql"].ShouldNotContain("app_ro");
    }

    [Theory]
    [InlineData("reads models", false)]
    [InlineData("writes models", true)]
    [InlineData("Mount", true)]
    public void A_file_system_is_written_by_those_who_write(string label, bool writes)
    {
        var plan = Lowered.Of($"s[ECS Fargate] -->|{label}| e[(EFS)]");

        plan.May("s_role").Any(g => g.Contains("ClientMount")).ShouldBeTrue();
        plan.May("s_role").Any(g => g.Contains("ClientWrite")).ShouldBe(writes);
        plan["e", "writers"].ShouldBe(writes ? "[s_role.arn]" : null);
        plan.Argument("s_mount_e", "read_only").ShouldBe(writes ? "false" : "true");
    }
}
