using ArchCompiler.Templates;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Templates;

/// <summary>
/// Cases that follow from the Scriban language's reference and from how its own parser groups words: what goes in, what
/// comes out.
/// </summary>
public sealed class ConformanceTests
{
    private static readonly (string, ScriptValue)[] Globals =
    [
        ("name", ScriptValue.Of("foo")),
        ("nothing", ScriptValue.Null.Value),
        ("n", ScriptValue.Of(3m)),
        ("list", ScriptValue.Of([ScriptValue.Of("a"), ScriptValue.Of("b")])),
        ("empty_list", ScriptValue.Of(Enumerable.Empty<ScriptValue>())),
    ];

    [Theory]
    [InlineData("This is a text\n\n\n{{- \"x\" -}}        9  \n{{- 10 }}\n", "This is a textx910\n")]
    [InlineData("a\n         {{~         ~}}\nb", "a\nb")]
    [InlineData("a {{~ 1 ~}} b", "a1b")]
    [InlineData("a\n\n  {{~ 1 ~}}  \n\n  b", "a\n\n1\n  b")]
    [InlineData("a\t{{~ 1 ~}}\t\n\tb", "a1\tb")]
    [InlineData("a\r\n  {{~ 1 ~}}\r\nb", "a\r\n1b")]
    [InlineData("{{~ 1 -}}  \n\n {{~ 2 ~}}", "12")]
    [InlineData("x{{-}}  y", "x  y")]
    [InlineData("x  {{- -}}  y", "xy")]
    [InlineData("{{for x in []-}}\nNot empty\n{{-else-}}\nempty\n{{-end}}", "empty")]
    [InlineData("{%{-}{{ 1 }}{-}%}", "}{{ 1 }}{")]
    [InlineData("{%{~ a b ~}%}{%%{ }%} }%%}", " a b  }%} ")]
    public void White_space(string template, string expected) => Rendered.Text(template, Globals).ShouldBe(expected);

    [Theory]
    [InlineData("0", true)]
    [InlineData("\"\"", true)]
    [InlineData("[]", true)]
    [InlineData("{}", true)]
    [InlineData("1 == 2", false)]
    [InlineData("nothing", false)]
    [InlineData("!nothing", true)]
    [InlineData("!!nothing", false)]
    [InlineData("!0", false)]
    [InlineData("nothing || 0", true)]
    [InlineData("nothing && 0", false)]
    [InlineData("1 && \"\"", true)]
    [InlineData("nothing?.a", false)]
    public void Truth(string expression, bool expected) =>
        Rendered.Text($"{{{{ if {expression} }}}}true{{{{ else }}}}false{{{{ end }}}}", Globals)
            .ShouldBe(expected ? "true" : "false");

    [Theory]
    [InlineData("2 * 3", "6")]
    [InlineData("2.5 * 2", "5")]
    [InlineData("\"a\" * 2", "aa")]
    [InlineData("2 * \"b\"", "bb")]
    [InlineData("\"b\" * 0", "")]
    [InlineData("\"\" * 1000000000", "")]
    [InlineData("5.0 / 2", "2.5")]
    [InlineData("4 / 2", "2")]
    [InlineData("1 / 0.5", "2")]
    [InlineData("7 // 2", "3")]
    [InlineData("-7 // 2", "-3")]
    [InlineData("3.5 % 2", "1.5")]
    [InlineData("-7 % 3", "-1")]
    [InlineData("1.5 + null", "")]
    [InlineData("null + null", "")]
    [InlineData("\"a\" + null", "a")]
    [InlineData("1 + \"a\" + 2", "1a2")]
    [InlineData("1 + 2 + \"a\"", "3a")]
    [InlineData("true + \"a\"", "truea")]
    [InlineData("1.0 + \"\"", "1")]
    [InlineData("null ?? null ?? 1", "1")]
    [InlineData("n ?! \"set\"", "set")]
    [InlineData("nothing ?! \"set\"", "")]
    [InlineData("+-+5", "-5")]
    [InlineData("+1.5", "1.5")]
    [InlineData("100000000000000000000000000", "100000000000000000000000000")]
    [InlineData("1.10", "1.1")]
    [InlineData("10 * 0.1", "1")]
    [InlineData("2147483647 + 1", "2147483648")]
    public void Operators_and_numbers(string expression, string expected) => Shown(expression).ShouldBe(expected);

    [Theory]
    [InlineData("1 + 2 * 4", "9")]
    [InlineData("3 + 4 % 4", "3")]
    [InlineData("10 / 2 * 5", "25")]
    [InlineData("1 + 2 == 3 && 2 * 2 == 4", "true")]
    [InlineData("1 < 2 == true", "true")]
    [InlineData("true && true && false || true", "true")]
    [InlineData("true || false && false", "true")]
    [InlineData("false ?? true || true", "false")]
    [InlineData("1..2 + 1", "'+' has no meaning between these values.")]
    [InlineData("(1..3).size", "3")]
    [InlineData("-2 + 3", "1")]
    [InlineData("!true || true", "true")]
    [InlineData("true ? true ? 1 : 2 : 3", "1")]
    [InlineData("false ? true ? 1 : 2 : 3", "3")]
    [InlineData("true ? 1 + 2 + 3 : 4", "6")]
    [InlineData("1 == 2 ? 3 : 4", "4")]
    public void Precedence(string expression, string expected) => Shown(expression).ShouldContain(expected);

    [Theory]
    [InlineData("'a' == 'b'", "false")]
    [InlineData("1 == 1.0", "true")]
    [InlineData("'1' == 1", "true")]
    [InlineData("'' == null", "false")]
    [InlineData("'true' == true", "true")]
    [InlineData("'aaa' <= 'aaa'", "true")]
    [InlineData("'aaa' >= 'abb'", "false")]
    [InlineData("null <= null", "false")]
    [InlineData("null > 1", "false")]
    [InlineData("1 != 1", "false")]
    public void Comparison(string expression, string expected) => Shown(expression).ShouldBe(expected);

    [Theory]
    [InlineData("""'\'\"\\'""", "'\"\\")]
    [InlineData("""'a\nb\tc\rd'""", "a\nb\tc\rd")]
    [InlineData("""'\0\b\f\v'""", "\0\b\f\v")]
    [InlineData("""'\u00B1\u010c\x41'""", "±ČA")]
    [InlineData("'a\\\nb'", "ab")]
    [InlineData("'a\\\r\nb'", "ab")]
    [InlineData("'two\nlines'", "two\nlines")]
    [InlineData("'{{ # no }}'", "{{ # no }}")]
    [InlineData("`a\\n`", "a\\n")]
    [InlineData("````", "`")]
    [InlineData("`0```", "0`")]
    public void Strings(string expression, string expected) => Shown(expression).ShouldBe(expected);

    [Theory]
    [InlineData("{{ for x in empty_list }}x{{ else }}none{{ end }}", "none")]
    [InlineData("{{ for x in list }}{{ x }}{{ else }}none{{ end }}", "ab")]
    [InlineData("{{ for x in nothing }}x{{ else }}none{{ end }}", "")]
    [InlineData("{{for x in [1,2,3]; if x >= 3 -}}\nLoop {{ x }}\n{{else-}}\nElse {{ x }}\n{{end; end~}}",
        "Else 1\nElse 2\nLoop 3\n")]
    [InlineData("{{for x in [0,2]; for y in 0..<x -}}\n{{ x }}{{ y }};\n{{-else-}}\nEmpty {{ x }};{{end; end-}}",
        "Empty 0;20;21;")]
    [InlineData("{{ for x in [1,1,2] }}{{ for.changed }} {{ end }}", "true false true ")]
    [InlineData("{{ for x in [5] }}{{ for.index }}{{ for.first }}{{ for.last }}{{ end }}", "0truetrue")]
    [InlineData("{{ for x in 3..1 }}{{ x }}{{ end }}", "321")]
    [InlineData("{{ for x in 1..<1 }}{{ x }}{{ end }}", "")]
    [InlineData("{{ for x in 1..2; for y in 1..3; if y == 2; break; end; y; end; end }}", "11")]
    [InlineData("{{ for x in 1..3; if x == 2; continue; end; x; end }}", "13")]
    [InlineData("{{ x = 9; for x in 1..2; end; x }}", "9")]
    [InlineData("{{ for $x in 1..2; $x; end }}", "12")]
    public void Loops(string template, string expected) => Rendered.Text(template, Globals).ShouldBe(expected);

    [Theory]
    [InlineData("when 0 * 1\n'a'\nwhen -1, -2.5\n'b'\nwhen -3\n'c'", "c")]
    [InlineData("when (0 - 3)\n'c'", "c")]
    [InlineData("when list[0], -n\n'c'", "c")]
    [InlineData("when 1 || -3\n'c'", "c")]
    [InlineData("when -1 * (1 * 3)\n'c'", "c")]
    [InlineData("when 1\n'a'\nelse\n'b'", "b")]
    public void Cases(string arms, string expected) =>
        Rendered.Text($"{{{{ case -n\n{arms}\nend }}}}", Globals).ShouldBe(expected);

    [Theory]
    [InlineData("name | string.append 'x' | string.size", "4")]
    [InlineData("name | string.slice 1 1", "o")]
    [InlineData("'a' + name | string.upcase", "AFOO")]
    [InlineData("name | string.append (name | string.upcase)", "fooFOO")]
    [InlineData("list | array.join ', ' | string.size", "4")]
    [InlineData("name |> string.upcase", "FOO")]
    [InlineData("name |\n string.upcase", "FOO")]
    [InlineData("'test1 check' | string.ends_with 'check' ? 3 : 4", "3")]
    [InlineData("'1' | string.contains '2' ? '' : n", "3")]
    [InlineData("string.replace name 'o' 'e'", "fee")]
    [InlineData("string.replace(name, 'o', 'e')", "fee")]
    [InlineData("string.append name 'a' + 'b' * 2", "fooabb")]
    [InlineData("'<' + string.append name 'a' + '>'", "<fooa>")]
    [InlineData("list[0] + list[-1]", "ab")]
    [InlineData("(list)[1]", "b")]
    [InlineData("(list | array.reverse)[0]", "b")]
    [InlineData("array.size [1, 2]", "2")]
    [InlineData("list.size + n", "5")]
    public void Pipes_and_calls(string expression, string expected) =>
        Shown(expression).ShouldStartWith(expected);

    [Theory]
    [InlineData("{{ include 'part' 'x' (1 + 2) }}", "[x|3|3]")]
    [InlineData("{{ include 'part' 'x' 'y' | string.size }}", "7")]
    [InlineData("{{ include('part', 'x', 'y') }}", "[x|y|3]")]
    [InlineData("{{ 'part' | include 'x' 'y' }}", "[x|y|3]")]
    [InlineData("{{ p = include 'part' 'x' 'y'; p + '!' }}", "[x|y|3]!")]
    [InlineData("{{ include 'part' 'x' }}", "[x||2]")]
    [InlineData("{{ include 'part' }}", "[||1]")]
    public void Included_templates_have_their_arguments(string template, string expected)
    {
        var part = Template.Parse("part", "[{{ $1 }}|{{ $2 }}|{{ $.size }}]").Value.ShouldNotBeNull();
        var whole = Template.Parse("t", template).Value.ShouldNotBeNull();

        var staged = new TemplateRenderer().Render(
            whole, Rendered.Model(Globals) with { Include = name => new(name == "part" ? part : null, []) });

        staged.Diagnostics.ShouldBeEmpty();
        staged.Value.ShouldBe(expected);
    }

    private static string Shown(string expression) => Rendered.Text($"{{{{ {expression} }}}}", Globals);
}
