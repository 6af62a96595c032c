using ArchCompiler.Core.Planning;
using ArchCompiler.Emitters.Terraform;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters;

public sealed class HclTests
{
    private static readonly PlanValue Reference = new PlanValue.Reference("key", "arn");

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("a\nb\r\tc", "\"a\\nb\\r\\tc\"")]
    [InlineData("\0\u0007\u007f\u0085", "\"\\u0000\\u0007\\u007F\\u0085\"")]
    [InlineData("${file(\"/etc/passwd\")}", "\"$${file(\\\"/etc/passwd\\\")}\"")]
    [InlineData("%{ for }", "\"%%{ for }\"")]
    [InlineData("$${x} %%{y}", "\"$$${x} %%%{y}\"")]
    [InlineData("$ % $a #{ */", "\"$ % $a #{ */\"")]
    [InlineData("\u202eevil\u200b\u2028\ufeff", "\"\\u202Eevil\\u200B\\u2028\\uFEFF\"")]
    [InlineData("ñ 日本 \U0001F600", "\"ñ 日本 \U0001F600\"")]
    public void Text_is_text_whatever_it_holds(string text, string expected) =>
        Write(PlanValue.Of(text)).ShouldBe(expected);

    [Fact]
    public void Scalars_and_references_are_expressions()
    {
        Write(PlanValue.Of(12.50m)).ShouldBe("12.5");
        Write(PlanValue.Of(1000000000000m)).ShouldBe("1000000000000");
        Write(PlanValue.Of(true)).ShouldBe("true");
        Write(Reference).ShouldBe("aws.key.arn");
        Write(new PlanValue.Variable("rds_port")).ShouldBe("var.rds_port");
        Enum.GetValues<AmbientValue>().Select(a => Write(new PlanValue.Ambient(a))).ShouldBe(
            [
                "var.name",
                "var.region",
                "var.replica_region",
                "local.account_id",
                "local.partition",
                "local.content_delivery_prefix",
            ]);
    }

    [Fact]
    public void Joins_are_templates_but_for_a_single_reference()
    {
        Join(Reference).ShouldBe("aws.key.arn");
        Join(Reference, PlanValue.Of("/*")).ShouldBe("\"${aws.key.arn}/*\"");
        Join(PlanValue.Of("a")).ShouldBe("\"a\"");
        Join().ShouldBe("\"\"");
        Join(PlanValue.Of(5m)).ShouldBe("\"5\"");
        Join(PlanValue.Of("n"), PlanValue.Of(5m), PlanValue.Of(false)).ShouldBe("\"n5false\"");
        Join(new PlanValue.Join([PlanValue.Of("a"), new PlanValue.Join([Reference])]), PlanValue.Of("b"))
            .ShouldBe("\"a${aws.key.arn}b\"");
        Join(PlanValue.Of("x"), PlanValue.Of([Reference])).ShouldBe("\"x${jsonencode([aws.key.arn])}\"");
    }

    [Fact]
    public void Marks_do_not_form_where_parts_meet()
    {
        Join(PlanValue.Of("$"), PlanValue.Of("{x}")).ShouldBe("\"$${x}\"");
        Join(PlanValue.Of("cost $"), Reference).ShouldBe("\"cost ${\"$\"}${aws.key.arn}\"");
        Join(PlanValue.Of("$$"), Reference).ShouldBe("\"${\"$$\"}${aws.key.arn}\"");
    }

    [Fact]
    public void Lists_and_maps_take_lines_as_they_grow()
    {
        Write(PlanValue.Of([PlanValue.Of("a"), Reference])).ShouldBe("[\"a\", aws.key.arn]");
        Write(PlanValue.Of(Array.Empty<PlanValue>())).ShouldBe("[]");
        Write(PlanValue.Of(("a", PlanValue.Of(1m)))).ShouldBe("{ a = 1 }");
        Write(PlanValue.Of()).ShouldBe("{}");
        Write(PlanValue.Of(
            ("a", PlanValue.Of(1m)),
            ("b-c", PlanValue.Of(2m)),
            ("aws:x", PlanValue.Of(["y".Text()])),
            ("for", PlanValue.Of(3m)),
            ("${e}", PlanValue.Of(4m))))
            .ShouldBe("{\n  a = 1\n  \"b-c\" = 2\n  \"aws:x\" = [\"y\"]\n  \"for\" = 3\n  \"$${e}\" = 4\n}");
        Hcl.Write(PlanValue.Of([new string('x', 60).Text(), new string('y', 60).Text()]), Resolve, 2)
            .ShouldBe($"[\n    \"{new string('x', 60)}\",\n    \"{new string('y', 60)}\",\n  ]");
    }

    [Fact]
    public void Halves_of_characters_are_replaced()
    {
        Write(PlanValue.Of("a\ud800b\udc00")).ShouldBe("\"a\ufffdb\ufffd\"");
        Hcl.Comment("a\ud800").ShouldBe("# a\ufffd");
    }

    [Fact]
    public void Depth_of_joins_does_no_harm()
    {
        var deep = Enumerable.Range(0, 100_000).Aggregate(Reference, (inner, _) => new PlanValue.Join([inner]));
        Write(deep).ShouldBe("aws.key.arn");
    }

    [Theory]
    [InlineData("drawn here", "# drawn here")]
    [InlineData("a\nresource \"x\" {}\r\u2028b", "# a resource \"x\" {}  b")]
    [InlineData("", "#")]
    public void Comments_stay_on_their_line(string text, string expected) => Hcl.Comment(text).ShouldBe(expected);

    [Theory]
    [InlineData("a_b-1", true)]
    [InlineData("_", true)]
    [InlineData("1a", false)]
    [InlineData("", false)]
    [InlineData("ñ", false)]
    [InlineData("a.b", false)]
    public void Identifiers_are_known(string text, bool expected) => Hcl.IsIdentifier(text).ShouldBe(expected);

    private static string Join(params PlanValue[] parts) => Write(new PlanValue.Join([.. parts]));

    private static string Write(PlanValue value) => Hcl.Write(value, Resolve);

    private static string Resolve(PlanValue.Reference reference) => $"aws.{reference.Construct}.{reference.Output}";
}

internal static class PlanValueExtensions
{
    public static PlanValue Text(this string text) => PlanValue.Of(text);
}
