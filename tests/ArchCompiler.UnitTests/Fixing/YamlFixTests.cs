using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Settings;
using ArchCompiler.Core.Text;
using ArchCompiler.Fixing;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Fixing;

/// <summary>Fixes follow the style of the entry or list that they stand in, and leave the rest as it is.</summary>
public sealed class YamlFixTests
{
    [Theory]
    [InlineData(
        "  db: { kind: rds, label: Orders } # the store\n",
        "  db: { kind: rds, multiAz: true, label: Orders } # the store\n")]
    [InlineData(
        "  db:\n    kind: rds # the store\n    label: Orders\n",
        "  db:\n    kind: rds # the store\n    multiAz: true\n    label: Orders\n")]
    [InlineData(
        "  db:\n    kind: rds\n    multiAz: false # for now\n",
        "  db:\n    kind: rds\n    multiAz: true # for now\n")]
    [InlineData(
        "  db: {\n    kind: rds\n  }\n",
        "  db: {\n    kind: rds, multiAz: true\n  }\n")]
    [InlineData(
        "  db:\r\n    kind: rds\r\n",
        "  db:\r\n    kind: rds\r\n    multiAz: true\r\n")]
    public void A_property_is_stated_beside_the_others(string entry, string mended) =>
        Apply($"archc: 1\nservices:\n{entry}", FixSafety.Safe).ShouldBe($"archc: 1\nservices:\n{mended}");

    [Theory]
    [InlineData("archc: 1\nx-d: &d { kind: rds }\nservices:\n  db: *d\n")]
    [InlineData("archc: 1\nx-d: &d { kind: rds }\nservices:\n  db: { <<: *d }\n")]
    public void What_an_alias_stands_for_is_left_alone(string text) => Apply(text, FixSafety.Safe).ShouldBe(text);

    [Fact]
    public void A_relation_is_added_to_the_list()
    {
        const string Head = """
            archc: 1
            services:
              app: { kind: lambda }
              db: { kind: dynamodb }
              watch: { kind: cloudwatch }
            relations:
              - watch -> app: { label: Monitor }

            """;

        Apply(Head + "  - app -> db: { label: read }\n", FixSafety.NeedsReview)
            .ShouldBe(Head + "  - watch -> db: { label: Monitor }\n  - app -> db: { label: read }\n");
    }

    [Fact]
    public void A_list_in_brackets_is_left_alone()
    {
        const string Text = """
            archc: 1
            services: { app: { kind: lambda }, db: { kind: dynamodb }, watch: { kind: cloudwatch } }
            relations: [app -> db, watch -> app]

            """;

        Apply(Text, FixSafety.NeedsReview).ShouldBe(Text);
    }

    private static string Apply(string text, FixSafety least)
    {
        CompilationContext context = new(BuiltInCatalog.Load(), ProjectSettings.Default, Compiling.Today);
        return FixRounds.Apply(new SourceText("architecture.yaml", text), context, least).Source.Text;
    }
}
