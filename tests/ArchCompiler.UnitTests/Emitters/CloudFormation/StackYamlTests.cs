using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Planning;
using ArchCompiler.Emitters.CloudFormation;
using ArchCompiler.Yaml;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters.CloudFormation;

public sealed class StackYamlTests
{
    private static readonly StackYaml Yaml = new(
        reference => reference.Output switch
        {
            "arn" => $"!GetAtt {reference.Construct}.Arn",
            "joined" => "!Sub \"arn:${AWS::Partition}:x\"",
            "list" => "[!Ref A, !Ref B]",
            _ => $"!Ref {reference.Construct}",
        },
        variable => $"!Ref {variable.Name}",
        ambient => ambient.Value is AmbientValue.Region ? "!Ref \"AWS::Region\"" : "!If [X, a, b]");

    [Theory]
    [InlineData("t3.medium", "t3.medium")]
    [InlineData("", "\"\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("No", "\"No\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("2026-01-01", "\"2026-01-01\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("!Ref X", "\"!Ref X\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a\"b\\c\n", "\"a\\\"b\\\\c\\n\"")]
    [InlineData("- x", "\"- x\"")]
    [InlineData("&a *b", "\"&a *b\"")]
    [InlineData("a\u202Eb", "\"a\\u202Eb\"")]
    public void Text_stays_text(string text, string expected) => Yaml.Write(PlanValue.Of(text)).ShouldBe(expected);

    [Fact]
    public void A_dynamic_reference_of_an_author_is_broken_up() =>
        Yaml.Write(PlanValue.Of("{{resolve:secretsmanager:x}}")).ShouldNotContain("{{resolve:");

    [Fact]
    public void What_is_joined_is_substituted() =>
        Yaml.Write(Join(Of("Key", "arn"), PlanValue.Of("/*"), new PlanValue.Ambient(AmbientValue.Region)))
            .ShouldBe("!Sub \"${Key.Arn}/*${AWS::Region}\"");

    [Fact]
    public void A_substitution_takes_another_in() =>
        Yaml.Write(Join(Of("K", "joined"), PlanValue.Of(":y"))).ShouldBe("!Sub \"arn:${AWS::Partition}:x:y\"");

    [Theory]
    [InlineData("${AWS::AccountId}")]
    [InlineData("costs $")]
    public void Text_that_a_substitution_would_read_is_joined_instead(string text) =>
        Yaml.Write(Join(PlanValue.Of(text), Of("Key", "arn"))).ShouldBe($"!Join [\"\", [\"{text}\", !GetAtt Key.Arn]]");

    [Fact]
    public void What_is_no_name_is_joined() =>
        Yaml.Write(Join(PlanValue.Of("a"), new PlanValue.Ambient(AmbientValue.ContentDeliveryPrefix)))
            .ShouldBe("!Join [\"\", [a, !If [X, a, b]]]");

    [Fact]
    public void Lists_and_maps_stand_on_one_line() =>
        Yaml.Write(PlanValue.Of(("a b", PlanValue.Of([PlanValue.Of(1), PlanValue.Of(true), Of("X", "id")]))))
            .ShouldBe("{ \"a b\": [1, true, !Ref X] }");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Any_text_is_read_back_as_it_was(int seed)
    {
        Random random = new(seed);
        for (var i = 0; i < 500; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            var read = YamlReader.Read($"x: {Yaml.Write(PlanValue.Of(text))}\n", offset => offset);

            read.Diagnostics.ShouldBeEmpty(text);
            TextOf(read.Value.ShouldNotBeNull()).ShouldBe(text, $"seed {seed}, text {i}");
        }
    }

    private static readonly string[] Pieces =
    [
        "a", "Z", "0", " ", "'", "\"", "\\", "\n", "\t", ":", "#", "!", "&", "*", "{", "}", "[", "]", ",", "-", "?", "|", ">", "%",
        "@", "`", "$", "é", "漢", "\u2028", "\u0000", "\u007F", "\U0001F600", "~", "true", "=", "<<",
    ];

    private static string? TextOf(DrawnValue value) =>
        value is DrawnValue.Mapping { Entries: [{ Value: DrawnValue.Scalar scalar }] }
            ? scalar.Text
            : null;

    private static PlanValue.Join Join(params PlanValue[] parts) => new([.. parts]);

    private static PlanValue.Reference Of(string construct, string output) => new(construct, output);
}
