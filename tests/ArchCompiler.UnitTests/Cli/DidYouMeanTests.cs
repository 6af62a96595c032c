using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli;

/// <summary>A word that is nearly right is answered with the right one, wherever it stands.</summary>
public sealed class DidYouMeanTests
{
    private readonly TestHost host = new();

    [Theory]
    [InlineData("doctr", "did you mean 'doctor'?")]
    [InlineData("hook instal", "did you mean 'install'?")]
    [InlineData("templates lst", "did you mean 'list'?")]
    [InlineData("validate --formt json", "did you mean '--format'?")]
    [InlineData("rules --fromat json", "there is no option '--fromat' here; did you mean '--format'?")]
    [InlineData("rules foo", "'archc rules' has no place for 'foo'.")]
    [InlineData("rules --hepl", "did you mean '--help'?")]
    [InlineData("validate --fail-on eror", "'eror' is no value of --fail-on; did you mean 'error'?")]
    [InlineData("validate --fail-on zzzzz", "there are error, warning, note, never.")]
    [InlineData("schema projct", "did you mean 'project'?")]
    [InlineData("completion bahs", "did you mean 'bash'?")]
    [InlineData("convert a.mmd --to ymal", "did you mean 'yaml'?")]
    [InlineData("validate --format jsn", "did you mean 'json'?")]
    [InlineData("validate --format sarf=out", "did you mean 'sarif'?")]
    [InlineData("generate a.mmd -o out -t terrafrom", "did you mean 'terraform'?")]
    [InlineData("validate --select REL05", "did you mean 'REL005'?")]
    [InlineData("validate --ignore store-without-bakup", "did you mean 'store-without-backup'?")]
    [InlineData("explain REL0022 a.mmd", "Did you mean 'REL002'?")]
    [InlineData("explain tabel a.mmd", "Did you mean 'table'?")]
    [InlineData("templates show terraform/queu", "did you mean 'terraform/queue'?")]
    [InlineData("init --lst", "did you mean '--list'?")]
    public void On_the_command_line(string line, string expected)
    {
        host.Files["a.mmd"] = "flowchart LR\n  fn[Lambda] --> table[DynamoDB]\n";

        host.Run(line.Split(' ')).ShouldBe(2);

        host.Error.ShouldContain(expected);
    }

    [Theory]
    [InlineData("%% archc: tabel pointInTimeRecovery=true", "Did you mean 'table'?")]
    [InlineData("%% archc: fn memoryMb=512", "Did you mean 'memoryMib'?")]
    [InlineData("%% archc: fn service=lamda", "id you mean 'lambda'?")]
    [InlineData("%% archc: waive REL05 table reason=\"a pilot\"", "No rule is called 'REL05'; did you mean 'REL005'?")]
    [InlineData("%% archc: waive REL005 tabel reason=\"a pilot\"", "but not drawn; did you mean 'table'?")]
    public void In_a_drawing(string directive, string expected)
    {
        host.Files["a.mmd"] = $"flowchart LR\n  fn[Lambda] --> table[DynamoDB]\n  {directive}\n";

        host.Run("validate", "a.mmd").ShouldBe(1);

        host.Output.ShouldContain(expected);
    }

    [Theory]
    [InlineData("rules: { REL05: off }\n", "REL005")]
    [InlineData("nmae: shop\n", "name")]
    [InlineData("waivers:\n  - { rule: REL05, nodes: [table], reason: a pilot }\n", "REL005")]
    [InlineData("notWaivable: [SEC0001]\n", "SEC001")]
    public void In_the_project_file(string settings, string expected)
    {
        host.Files["archc.yaml"] = settings;
        host.Files["a.mmd"] = "flowchart LR\n  fn[Lambda] --> table[DynamoDB]\n";

        host.Run("validate", "a.mmd").ShouldBeGreaterThan(0);

        (host.Output + host.Error).ShouldContain(expected);
        (host.Output + host.Error).ShouldContain("id you mean");
    }
}
