using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Settings;
using ArchCompiler.Core.Text;
using ArchCompiler.Yaml;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Yaml;

public sealed class SettingsReaderTests
{
    [Fact]
    public void A_whole_project_file_is_read()
    {
        const string text = """
            name: shop
            region: eu-west-1
            replicaRegion: eu-central-1
            include: [docs/**/*.md]
            exclude: [docs/old]
            nodes:
              RDS: { multiAz: true, engine: aurora-mysql }
            rules:
              REL002: warning
              SUS: off
            notWaivable: [SEC001]
            waivers:
              - { rule: REL003, nodes: [Cache], reason: a pilot, until: 2027-03-31, owner: "@data" }
            terraform:
              backend: { bucket: state, key: shop.tfstate, region: eu-west-1 }
            """;

        var read = SettingsReader.Read(text);

        read.Diagnostics.ShouldBeEmpty();
        var settings = read.Value;
        (settings.Name, settings.Region, settings.ReplicaRegion).ShouldBe(("shop", "eu-west-1", "eu-central-1"));
        settings.Include.ShouldBe(["docs/**/*.md"]);
        settings.Exclude.ShouldBe(["docs/old"]);
        settings.Properties.Select(p => (p.Subject.Text, p.Key.Text, ((DrawnValue.Scalar)p.Value).Text, p.Place))
            .ShouldBe(
            [
                ("RDS", "multiAz", "true", PropertyPlace.Project),
                ("RDS", "engine", "aurora-mysql", PropertyPlace.Project),
            ]);
        settings.Severities.ShouldBe([new("REL002", Severity.Warning), new("SUS", null)]);
        settings.NotWaivable.ShouldBe(["SEC001"]);
        settings.Waivers.ShouldHaveSingleItem().Until.ShouldBe(new DateOnly(2027, 3, 31));
        settings.Backend.ShouldBe(new BackendSettings("state", "shop.tfstate", "eu-west-1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    public void An_empty_file_settles_nothing(string text) =>
        SettingsReader.Read(text).Value.ShouldBe(ProjectSettings.Default);

    [Theory]
    [InlineData("regoin: eu-west-1", "ARC910", 1, 1, "did you mean 'region'?")]
    [InlineData("name: Shop", "ARC914", 1, 7, null)]
    [InlineData("name: my-very-long-project", "ARC914", 1, 7, null)]
    [InlineData("name: ab-", "ARC914", 1, 7, null)]
    [InlineData("region: ireland", "ARC914", 1, 9, null)]
    [InlineData("region: eu-west-1\nreplicaRegion: eu-west-1", "ARC915", 2, 16, null)]
    [InlineData("rules: { REL002: fatal }", "ARC916", 1, 18, "use error, warning, note or off")]
    [InlineData("include: docs", "ARC911", 1, 10, "write a list")]
    [InlineData("nodes: { RDS: big }", "ARC911", 1, 15, null)]
    [InlineData("terraform: { backend: { bucket: b, key: k } }", "ARC912", 1, 23, "add 'region: …'")]
    [InlineData(
        "terraform: { backend: { bucket: b, key: k, region: eu-west-1, kmsKey: x } }",
        "ARC910",
        1,
        63,
        "did you mean 'kmsKeyId'?")]
    [InlineData("- shop", "ARC911", 1, 1, null)]
    [InlineData("name: [shop", "ARC150", 1, 12, null)]
    public void Each_mistake_is_told_at_its_place(string text, string id, int line, int column, string? remedy)
    {
        var told = SettingsReader.Read(text).Diagnostics.First();

        told.Id.ShouldBe(id, told.Message);
        new SourceText("archc.yaml", text).GetPosition(told.Span.Start)
            .ShouldBe(new LinePosition(line, column), told.Message);
        if (remedy is not null)
        {
            told.Remedy.ShouldBe(remedy);
        }
    }

    [Fact]
    public void The_front_matter_stands_over_the_project()
    {
        var project = SettingsReader.Read("name: shop\nregion: eu-west-1\nrules: { REL002: off, REL003: note }").Value;

        var merged = SettingsReader.Merge(project, Mapping("region: us-west-2\nrules: { REL003: error }"));

        merged.Diagnostics.ShouldBeEmpty();
        (merged.Value.Name, merged.Value.Region).ShouldBe(("shop", "us-west-2"));
        merged.Value.Severities.ShouldBe([new("REL002", null), new("REL003", Severity.Error)]);
        SettingsReader.Merge(project, null).Value.ShouldBe(project);
    }

    [Fact]
    public void What_only_a_project_may_settle_is_refused_in_a_front_matter() =>
        SettingsReader.Merge(ProjectSettings.Default, Mapping("notWaivable: []")).Diagnostics
            .ShouldHaveSingleItem().Id
            .ShouldBe("ARC910");

    private static DrawnValue.Mapping Mapping(string text) =>
        YamlReader.Read(text).Value.ShouldBeOfType<DrawnValue.Mapping>();
}
