using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using Shouldly;

namespace ArchCompiler.EndToEndTests;

/// <summary>The JSON schemas as a validator and an editor see them.</summary>
public sealed class SchemaTests
{
    private static readonly string[] Valid =
    [
        "archc: 1",
        "archc: 1\nname: shop\nregion: eu-west-1\nreplicaRegion: us-gov-east-1\ntitle: 2026\ndirection: LR",
        "archc: 1\nservices:\nothers:\nboundaries:\nrelations:",
        "archc: 1\nservices:\n  q:\n  f: { kind: lambda, in: main, label: 42, icon: \"logos:aws-lambda\" }",
        "archc: 1\nservices: { f: { kind: lambda, fold: false, zones: [a] } }",
        "archc: 1\nservices: { o: { kind: aurora, engine: aurora-postgresql, engineVersion: 16.4, multiAz: true } }",
        "archc: 1\nservices: { o: { kind: aurora, engineVersion: \"16.4\", multiAz: yes } }",
        "archc: 1\nservices: { two: { kind: [waf, shield], advanced: true } }",
        "archc: 1\nservices: { guess: { label: Orders, engine: aurora-mysql, memoryMib: 512 } }",
        "archc: 1\nservices: { w: { kind: waf, managedRuleGroups: [AWSManagedRulesCommonRuleSet] } }",
        "archc: 1\nboundaries: { main: { kind: vpc, cidr: 10.20.0.0/16, zones: [a, b] }, x: }",
        "archc: 1\nboundaries: { east: { kind: region, region: us-east-1 }, a: { zone: a, in: east } }",
        "archc: 1\nboundaries: { c: { kind: aurora, in: main, engine: aurora-mysql, zone: a } }",
        "archc: 1\nothers: { u: { kind: external-user, label: Customers }, v: { label: Partner } }",
        "archc: 1\nrelations:\n  - a -> b\n  - a <-> b:\n  - a -- b: { label: Read, optional: true, id: e1 }",
        "archc: 1\nrelations: [ a -> b: { port: 443, protocol: https, path: /* } ]",
        "archc: 1\nrelations: [ a -> b: { access: read-write, relation: accesses } ]",
        "archc: 1\nrules: { REL002: off, unencrypted-store: error, SEC: warning }",
        "archc: 1\nwaivers: [ { rule: REL002, nodes: [orders], until: 2027-03-31, owner: \"@data\", reason: pilot } ]",
        "archc: 1\nterraform: { backend: { bucket: b, key: k, region: eu-west-1 } }",
        "archc: 1\nx-small: &small { instanceClass: db.t4g.micro }\nservices: { o: { kind: aurora, <<: *small } }",
    ];

    private static readonly string[] Invalid =
    [
        "[]",
        "name: shop",
        "archc: 2",
        "archc: 1\nnme: shop",
        "archc: 1\nname: Shop",
        "archc: 1\nregion: Ireland",
        "archc: 1\ndirection: UP",
        "archc: 1\nservices: [ web ]",
        "archc: 1\nservices: { web: alb }",
        "archc: 1\nservices: { \"a b\": { kind: alb } }",
        "archc: 1\nservices: { web: { kind: albb } }",
        "archc: 1\nservices: { web: { kind: [] } }",
        "archc: 1\nservices: { web: { kind: external-user } }",
        "archc: 1\nservices: { o: { kind: aurora, colour: blue } }",
        "archc: 1\nservices: { o: { kind: aurora, visibilityTimeout: 30 } }",
        "archc: 1\nservices: { o: { kind: acm, engine: x } }",
        "archc: 1\nservices: { o: { kind: [aurora, waf], colour: blue } }",
        "archc: 1\nservices: { o: { label: Orders, colour: blue } }",
        "archc: 1\nservices: { o: { kind: aurora, engine: oracle } }",
        "archc: 1\nservices: { o: { kind: aurora, multiAz: 5 } }",
        "archc: 1\nservices: { o: { kind: aurora, multiAz: maybe } }",
        "archc: 1\nservices: { o: { kind: aurora, minCapacity: 900 } }",
        "archc: 1\nservices: { o: { kind: aurora, minCapacity: [1] } }",
        "archc: 1\nservices: { o: { kind: aurora, engineVersion: newest } }",
        "archc: 1\nservices: { o: { kind: aurora, engine: { name: x } } }",
        "archc: 1\nservices: { w: { kind: waf, managedRuleGroups: [Mine] } }",
        "archc: 1\nothers: { u: { kind: aurora } }",
        "archc: 1\nothers: { u: { kind: external-user, engine: x } }",
        "archc: 1\nboundaries: { main: { kind: vcp } }",
        "archc: 1\nboundaries: { main: { kind: vpc, cidr: 10.20.0.0 } }",
        "archc: 1\nboundaries: { main: { kind: vpc, cidr: 10.20.0.0/33 } }",
        "archc: 1\nboundaries: { main: { kind: vpc, zones: [eu-west-1a] } }",
        "archc: 1\nboundaries: { main: { kind: vpc, engine: aurora-mysql } }",
        "archc: 1\nrelations: { a -> b: }",
        "archc: 1\nrelations: [ a->b ]",
        "archc: 1\nrelations: [ a --> b ]",
        "archc: 1\nrelations: [ { a -> b: , b -> c: } ]",
        "archc: 1\nrelations: [ a -> b: { prot: 443 } ]",
        "archc: 1\nrelations: [ a -> b: { port: 0 } ]",
        "archc: 1\nrelations: [ a -> b: { access: everything } ]",
        "archc: 1\nrelations: [ a -> b: { optional: sometimes } ]",
        "archc: 1\nrules: { REL002: fatal }",
        "archc: 1\nwaivers: [ { rule: REL002 } ]",
        "archc: 1\nwaivers: [ { rule: REL002, reason: x, until: soon } ]",
        "archc: 1\nterraform: { backend: { bucket: b } }",
        "archc: 1\nnodes: { a: { multiAz: true } }",
    ];

    private static readonly string[] ValidProjects =
    [
        "{}",
        "name: shop\nregion: eu-west-1\nnodes: { RDS: { service: aurora, multiAz: true } }",
        "nodes: { V: { kind: vpc, cidr: 10.0.0.0/16 }, e1: { port: 5432, access: read-write } }",
        "variables: { log_retention_days: 90, tags: { a: b }, zones: [a] }",
        "environments: { dev: { name: shop-dev, variables: { deletion_protection: false } }, prod: }",
        "include: [\"docs/**/*.md\"]\nexclude: [build]\ntemplates: house\nnotWaivable: [SEC001]",
    ];

    private static readonly string[] InvalidProjects =
    [
        "archc: 1",
        "environment: { dev: }",
        "environments: { Dev: }",
        "environments: { terraform: }",
        "environments: { dev-: }",
        "environments: { dev: { rules: { REL002: off } } }",
        "nodes: { RDS: true }",
        "nodes: { RDS: { colour: blue } }",
        "nodes: { RDS: { multiAz: maybe } }",
        "include: docs",
        "templates: [a]",
        "variables: [a]",
        "terraform: { backend: { bucket: b, key: k, region: here } }",
    ];

    [ToolFact(OutsideTool.Npm)]
    public void What_is_right_is_valid()
    {
        ShouldBeValid("architecture", Valid);
        ShouldBeValid("project", ValidProjects);
    }

    [ToolFact(OutsideTool.Npm)]
    public void Each_sort_of_mistake_is_refused()
    {
        ShouldBeRefused("architecture", Invalid);
        ShouldBeRefused("project", InvalidProjects);
    }

    [ToolFact(OutsideTool.Npm)]
    public void The_project_files_of_the_examples_are_valid() => ShouldBeValid(
        "project",
        [
            .. Directory.EnumerateFiles(Repository.At("examples"), "archc.yaml", SearchOption.AllDirectories)
                .Select(File.ReadAllText),
        ]);

    [ToolFact(OutsideTool.Npm)]
    public void Every_architecture_in_the_documentation_the_examples_and_the_samples_is_valid() => ShouldBeValid(
        "architecture",
        [
            .. Fenced(File.ReadAllText(Repository.At("docs", "yaml.md"))),
            .. FilesBelow("examples", "*.yaml").Concat(FilesBelow("tests/samples", "*.yaml"))
                .Select(File.ReadAllText).Where(IsArchitecture),
        ]);

    [ToolFact(OutsideTool.Npm)]
    public void Every_drawing_of_the_examples_and_samples_is_valid_when_it_is_converted() => ShouldBeValid(
        "architecture",
        [
            .. FilesBelow("examples", "*.md").Concat(FilesBelow("examples", "*.mmd"))
                .Concat(FilesBelow("tests/samples", "*.mmd"))
                .Where(path => !path.Contains("expected", StringComparison.Ordinal) && StatesWhatThereIs(path))
                .Select(Convert).OfType<string>(),
        ]);

    // A sample may show what is said of a property that there is not; conversion keeps it as it stands.
    private static bool StatesWhatThereIs(string path) =>
        !Compiling.Of(new SourceText(path, File.ReadAllText(path)))
            .SelectMany(compilation => compilation.Understanding)
            .Any(diagnostic => diagnostic.Id is "ARC211" or "ARC212");

    [ToolFact(OutsideTool.Npm)]
    public void An_editor_completes_the_properties_of_the_kind()
    {
        var offered = Look("archc: 1\nservices:\n  orders:\n    kind: aurora\n    ¦").Completions;

        offered.Keys.ShouldContain("multiAz");
        offered.Keys.ShouldContain("in");
        offered.Keys.ShouldNotContain("visibilityTimeout");
        offered["engine"].ShouldBe("Database engine.");
    }

    [ToolFact(OutsideTool.Npm)]
    public void An_editor_completes_kinds_and_values()
    {
        Look("archc: 1\nservices:\n  orders:\n    kind: ¦").Completions["aurora"].ShouldBe("Amazon Aurora");
        Look("archc: 1\nboundaries:\n  main:\n    kind: ¦").Completions.Keys.ShouldContain("private-subnet");
        Look("archc: 1\nservices:\n  orders:\n    kind: aurora\n    engine: ¦").Completions.Keys
            .ShouldBe(["aurora-postgresql", "aurora-mysql"], ignoreOrder: true);
        Look("archc: 1\nrelations:\n  - a -> b:\n      ¦").Completions.Keys.ShouldContain("access");
        Look("archc: 1\nservices:\n  orders:\n    ¦").Completions.Keys.ShouldContain("kind");
    }

    [ToolFact(OutsideTool.Npm)]
    public void An_editor_explains_a_property_and_underlines_a_mistake()
    {
        Look("archc: 1\nservices:\n  orders:\n    kind: aurora\n    multi¦Az: true").Hover
            .ShouldContain("Keep a reader in a second zone");
        Look("archc: 1\nservices:\n  orders:\n    kind: aurora\n    colour: blue\n").Problems
            .ShouldBe(["5: Property colour is not allowed."]);
        Look("archc: 1\nrelations:\n  - a->b\n").Problems
            .ShouldBe(["3: Write 'from -> to', 'one <-> other' or 'one -- other'."]);
    }

    private static IEnumerable<string> FilesBelow(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.At(folder), pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Fenced(string page) =>
        page.Split("```yaml\n").Skip(1).Select(rest => rest.Split("```")[0]).Where(IsArchitecture);

    private static bool IsArchitecture(string text) =>
        text.Split('\n').FirstOrDefault(line => line.Length > 0 && line[0] != '#') is "archc: 1";

    /// <summary>The drawing in YAML; null where it cannot be read or is none.</summary>
    private static string? Convert(string path)
    {
        TestHost host = new();
        var name = $"drawing{Path.GetExtension(path)}";
        host.Files[name] = File.ReadAllText(path);
        return host.Run("convert", name, "--to", "yaml") == 0 ? host.Output : null;
    }

    private static EditorView Look(string text) => SchemaJudge.Look(SchemaJudge.PathOf("architecture"), text);

    private static void ShouldBeValid(string schema, string[] texts)
    {
        texts.ShouldNotBeEmpty();
        foreach (var (text, complaints) in texts.Zip(SchemaJudge.Complaints(SchemaJudge.PathOf(schema), texts)))
        {
            complaints.ShouldBeEmpty(text);
        }
    }

    private static void ShouldBeRefused(string schema, string[] texts)
    {
        foreach (var (text, complaints) in texts.Zip(SchemaJudge.Complaints(SchemaJudge.PathOf(schema), texts)))
        {
            complaints.ShouldNotBeEmpty(text);
            complaints.ShouldNotContain(complaint => complaint.StartsWith("not YAML", StringComparison.Ordinal), text);
        }
    }
}
