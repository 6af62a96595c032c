using ArchCompiler.Core.Text;
using ArchCompiler.Yaml;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Catalog;

public sealed class CatalogReaderTests
{
    private const string Head = "id: box\ntitle: Box\ncategory: test\nscope: regional\nzones: none\n";

    [Theory]
    [InlineData("capabilities: [runs-cod]", 6, 16, "ARC173", "did you mean 'runs-code'?")]
    [InlineData("capability: []", 6, 1, "ARC170", "did you mean 'capabilities'?")]
    [InlineData("aliases: box", 6, 10, "ARC171", "write a list")]
    [InlineData("aliases: [Box]", 6, 11, "ARC174", null)]
    [InlineData("aliases: [box, box]", 6, 16, "ARC184", "keep one of the two")]
    [InlineData("terraform: [bucket]", 6, 13, "ARC174", null)]
    [InlineData("resource: no", 6, 11, "ARC171", "write true or false")]
    [InlineData("properties: { Size: { type: text, help: A. } }", 6, 15, "ARC174", null)]
    [InlineData("properties: { size: { type: numbr, help: A. } }", 6, 29, "ARC173", "did you mean 'number'?")]
    [InlineData("properties: { size: { type: choice, help: A. } }", 6, 21, "ARC172", "add 'allowed: …'")]
    [InlineData("properties: { size: { type: flag, help: A., minimum: 1 } }", 6, 54, "ARC182", "remove it")]
    [InlineData("properties: { size: { type: number, help: A., default: two } }", 6, 56, "ARC181", null)]
    [InlineData("properties: { size: { type: text, help: A., pattern: '(' } }", 6, 54, "ARC174", null)]
    [InlineData(
        "properties: { a: { type: text, help: A., defaultBy: [{ when: { b: x }, value: y }] } }",
        6,
        64,
        "ARC183",
        "did you mean 'a'?")]
    [InlineData("controls: [{ relation: encrypts, kinds: [bix] }]", 6, 42, "ARC178", "did you mean 'box'?")]
    [InlineData("controls: [{ on: [] }]", 6, 12, "ARC172", "add 'relation: …'")]
    [InlineData("realisation: { construct: crat }", 6, 27, "ARC179", "did you mean 'crate'?")]
    [InlineData("realisation: { construct: crate, backupResource: '{arm}' }", 6, 50, "ARC180", null)]
    [InlineData("realisation: { construct: crate, ports: [{ number: 70000 }] }", 6, 52, "ARC174", null)]
    [InlineData("realisation: { construct: crate, ports: [{ property: port }] }", 6, 54, "ARC183", null)]
    [InlineData(
        "realisation: { construct: crate, access: { read: [{ actions: ['*'], resources: ['{arn}'] }] } }",
        6,
        63,
        "ARC174",
        null)]
    [InlineData("realisation: { construct: crate, access: { red: [] } }", 6, 44, "ARC173", "did you mean 'read'?")]
    [InlineData("realisation: { construct: crate, clientEnvironment: { host: x } }", 6, 55, "ARC174", null)]
    [InlineData("realisation: { construct: crate, clientEnvironment: { WHO: '{user}' } }", 6, 60, "ARC180", null)]
    [InlineData("realisation: { construct: crate, users: { red: app } }", 6, 43, "ARC173", "did you mean 'read'?")]
    [InlineData("realisation: { construct: crate, users: { read: App } }", 6, 49, "ARC174", null)]
    [InlineData(
        "realisation: { construct: crate, environmentByAccess: { read: { host: x } } }", 6, 65, "ARC174", null)]
    [InlineData(
        "realisation: { construct: crate, environmentByAccess: { read: { HOST: '{arm}' } } }", 6, 71, "ARC180", null)]
    public void Each_mistake_is_told_at_its_place(string line, int row, int column, string id, string? remedy)
    {
        var told = Read(("box.yaml", Head + line), ("constructs.yaml", "constructs: { crate: [arn] }")).Diagnostics
            .ShouldHaveSingleItem();

        told.Diagnostic.Id.ShouldBe(id, told.ToString());
        told.Source.GetPosition(told.Diagnostic.Span.Start).ShouldBe(new LinePosition(row, column), told.ToString());
        if (remedy is not null)
        {
            told.Diagnostic.Remedy.ShouldBe(remedy);
        }
    }

    [Fact]
    public void What_is_missing_is_told() =>
        Read(("box.yaml", "id: box")).Diagnostics.Select(d => d.Diagnostic.Message).ShouldBe(
            [
                "The kind has no 'title'.",
                "The kind has no 'category'.",
                "The kind has no 'scope'.",
                "The kind has no 'zones'.",
            ]);

    [Fact]
    public void A_kind_is_called_as_its_file()
    {
        Read(("bix.yaml", Head)).Diagnostics.ShouldHaveSingleItem().Diagnostic.Id.ShouldBe("ARC175");
        Read(("a/box.yaml", Head), ("b/box.yaml", Head)).Diagnostics.ShouldHaveSingleItem().ToString()
            .ShouldStartWith("b/box.yaml(1,5): error ARC176: The id 'box' is taken by a/box.yaml(1,5).");
    }

    [Fact]
    public void A_clash_of_aliases_names_both_places()
    {
        var told = Read(
            ("box.yaml", Head + "aliases: [crate]"),
            ("can.yaml", Head.Replace("box", "can", StringComparison.Ordinal) + "aliases: [tin, crate]")).Diagnostics;

        told.ShouldHaveSingleItem().ToString().ShouldBe(
            "can.yaml(6,16): error ARC177: The alias 'crate' already means 'box' (box.yaml(6,11)). "
            + "(keep it in one of the two)");
    }

    [Fact]
    public void A_broken_file_does_not_hide_the_others()
    {
        var reading = Read(
            ("box.yaml", "id: ["), ("can.yaml", Head.Replace("box", "can", StringComparison.Ordinal) + "zone: x"));

        reading.Diagnostics.Select(d => d.Source.Path).ShouldBe(["box.yaml", "can.yaml"]);
        reading.Catalog.Find("can").ShouldNotBeNull();
    }

    [Fact]
    public void A_file_of_the_users_own_takes_the_place_of_ours()
    {
        var ours = BuiltInCatalog.Load();
        var mine = Head.Replace("box", "s3", StringComparison.Ordinal) + "aliases: [s3, our bucket]";

        var reading = CatalogReader.Overlay(ours, [new SourceText("mine/s3.yaml", mine)]);

        reading.Diagnostics.ShouldBeEmpty();
        reading.Catalog.Find("s3").ShouldNotBeNull().Aliases.ShouldBe(["s3", "our bucket"]);
        reading.Catalog.Kinds.Length.ShouldBe(ours.Kinds.Length);
        reading.Catalog.Vocabulary.ShouldBe(ours.Vocabulary);
    }

    [Fact]
    public void An_alias_of_ours_cannot_be_taken_for_another_kind() =>
        CatalogReader.Overlay(BuiltInCatalog.Load(), [new SourceText("box.yaml", Head + "aliases: [s3 bucket]")])
            .Diagnostics.ShouldHaveSingleItem().Diagnostic.Message
            .ShouldBe("The alias 's3 bucket' already means 's3' (the built-in catalog).");

    [Fact]
    public void Words_are_read_and_their_kinds_must_exist()
    {
        var reading = Read(
            ("box.yaml", Head),
            ("verbs.yaml", "verbs:\n  - { words: [reads], relation: accesses, access: read }\n"),
            ("groups.yaml", "groups:\n  - { words: [layer], kind: logical, strong: false }\n"),
            ("words.yaml", "kinds:\n  - { words: [crate], kind: bix, role: head }\n"));

        reading.Diagnostics.ShouldHaveSingleItem().ToString().ShouldStartWith("words.yaml(2,29): error ARC178");
        reading.Catalog.Vocabulary.Verbs.ShouldHaveSingleItem().Words.ShouldBe(["reads"]);
        reading.Catalog.Vocabulary.Groups.ShouldHaveSingleItem().IsStrong.ShouldBeFalse();
    }

    private static CatalogReading Read(params (string Path, string Text)[] files) =>
        CatalogReader.Read(files.Select(f => new SourceText(f.Path, f.Text)));
}
