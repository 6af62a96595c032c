using ArchCompiler.Emitters.Terraform;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters;

public sealed class HclFormatterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    [InlineData("a=1", "a = 1\n")]
    [InlineData("a=1\r\nbb =2", "a  = 1\nbb = 2\n")]
    [InlineData("a {\nb=1\n}", "a {\n  b = 1\n}\n")]
    [InlineData("\n\na {\n\n\nb=1\n\n\nc=2\n\n}\n\n\n\n", "a {\n  b = 1\n\n  c = 2\n}\n")]
    [InlineData("x = [1,2 ,  -3,- 4]\n", "x = [1, 2, -3, -4]\n")]
    [InlineData("x = {a=1,b = \"y\",  c : 2}\n", "x = { a = 1, b = \"y\", c : 2 }\n")]
    [InlineData("x = foo ( 1,2... )\n", "x = foo(1, 2...)\n")]
    [InlineData("x = a?b:c\n", "x = a ? b : c\n")]
    [InlineData("x = !  a && b||c\n", "x = !a && b || c\n")]
    [InlineData("x = [for x in   [1]:x if x>1]\n", "x = [for x in [1] : x if x > 1]\n")]
    [InlineData("x = {for k,v in y:k=>v...}\n", "x = { for k, v in y : k => v... }\n")]
    [InlineData("x = a.b [ 0 ].c[*].d\n", "x = a.b[0].c[*].d\n")]
    [InlineData("x = \"a${ b+c }d\"\n", "x = \"a${b + c}d\"\n")]
    [InlineData("x = \"%{ if y }a%{ else }b%{ endif }\"\n", "x = \"%{if y}a%{else}b%{endif}\"\n")]
    [InlineData("x = \"${ a }${ { y = 1 } }\"\n", "x = \"${a}${ { y = 1 } }\"\n")]
    [InlineData("x = provider::foo::bar(1)\n", "x = provider::foo::bar(1)\n")]
    [InlineData("x = (a + b) * - c\n", "x = (a + b) * -c\n")]
    [InlineData("x = a -1\n", "x = a - 1\n")]
    [InlineData("a { }\nb {\n}\n", "a {}\nb {\n}\n")]
    [InlineData("x = \"${ y }\"\nz = \"${ foo(\"${a}\") }\"\n", "x = y\nz = foo(\"${a}\")\n")]
    [InlineData("x = {\n  y = \"${z}\"\n}\n", "x = {\n  y = \"${z}\"\n}\n")]
    [InlineData("x = \"$${ y }\"\n", "x = \"$${ y }\"\n")]
    public void Spaces_and_lines_are_as_terraform_has_them(string text, string expected) =>
        HclFormatter.Format(text).ShouldBe(expected);

    [Fact]
    public void Arguments_and_comments_of_neighbouring_lines_stand_below_each_other() => Shows(
        """
        resource "a" "b" {
        a=1 # one
        longer   = "x"   # two

        bcd = 2
          ef= jsonencode({
        "é"=1
        wide = 2
        })
        g = [
        1,
        { h = 1
        i = 2 },
        ]
        }
        """,
        """
        resource "a" "b" {
          a      = 1   # one
          longer = "x" # two

          bcd = 2
          ef = jsonencode({
            "é"  = 1
            wide = 2
          })
          g = [
            1,
            { h = 1
            i = 2 },
          ]
        }
        """);

    [Fact]
    public void Heredocs_keep_their_text() => Shows(
        """
        a = <<-EOT
            two ${ x }

              "three" = $${ y }
          EOT
        bcd =1
        """,
        """
        a   = <<-EOT
            two ${x}

              "three" = $${ y }
          EOT
        bcd = 1
        """);

    [Theory]
    [InlineData("a = \"unfinished\nb = 1")]
    [InlineData("a = <<EOT\nno end")]
    [InlineData("}}}]])) \" ${ ~} %{ } << <<- <<\n /* ")]
    [InlineData("\"${\"${\"${")]
    public void What_is_no_HCL_does_no_harm(string text)
    {
        var once = HclFormatter.Format(text);
        HclFormatter.Format(once).ShouldBe(once);
    }

    [Fact]
    public void Size_and_depth_do_no_harm()
    {
        HclFormatter.Format(new string('[', 100_000)).Length.ShouldBe(100_001);
        HclFormatter.Format(string.Concat(Enumerable.Repeat("\"${", 100_000))).Length.ShouldBeGreaterThan(300_000);
        HclFormatter.Format(
            string.Concat(Enumerable.Repeat("a {\n", 1_000)) + string.Concat(Enumerable.Repeat("}\n", 1_000)))
            .ShouldEndWith("\n}\n");
    }

    private static void Shows(string text, string expected) =>
        HclFormatter.Format(text).ShouldBe(expected.ReplaceLineEndings("\n") + "\n");
}
