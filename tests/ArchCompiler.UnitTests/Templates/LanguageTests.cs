using ArchCompiler.Templates;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Templates;

/// <summary>Each row is what the Scriban language's reference says, or follows from it.</summary>
public sealed class LanguageTests
{
    private static readonly ScriptValue Products = ScriptValue.Of(
        new[] { "Orange", "Banana", "Apple" }.Select(p => ScriptValue.Of(("name", ScriptValue.Of(p)))));

    private static readonly (string, ScriptValue)[] Globals =
    [
        ("name", ScriptValue.Of("foo")),
        ("nothing", ScriptValue.Null.Value),
        ("products", Products),
        ("yes", ScriptValue.Of(true)),
        ("n", ScriptValue.Of(3m)),
    ];

    [Theory]
    [InlineData("plain { text } with } and {", "plain { text } with } and {")]
    [InlineData("{{ name }}", "foo")]
    [InlineData("a{{name}}b", "afoob")]
    [InlineData("{{\n  x = 5\n  x\n  x + 1\n}}", "56")]
    [InlineData("{{ x = 5 }}\n{{ x }}\n{{ x + 1 }}", "\n5\n6")]
    [InlineData("{{if !nothing; x = \"default\"; end; x }}", "default")]
    [InlineData("{{ }}|{{}}|{{ ; }}", "||")]
    public void Text_and_code_alternate(string template, string expected) =>
        Rendered.Text(template, Globals).ShouldBe(expected);

    [Theory]
    [InlineData("This is a <       \n{{- name}}> text", "This is a <foo> text")]
    [InlineData("This is a <{{ name -}} \n> text:", "This is a <foo> text:")]
    [InlineData("This is a <\n{{- name -}} \n> text", "This is a <foo> text")]
    [InlineData("<ul>\n    {{~ for p in products ~}}\n    <li>{{ p.name }}</li>\n    {{~ end ~}}\n</ul>",
        "<ul>\n    <li>Orange</li>\n    <li>Banana</li>\n    <li>Apple</li>\n</ul>")]
    [InlineData("a \n\n  {{~ name ~}}  \n\n b", "a \n\nfoo\n b")]
    [InlineData("a\r\n\t{{~ name ~}}\r\n b", "a\r\nfoo b")]
    [InlineData("{{ name -}}\n\n{{- name }}", "foofoo")]
    [InlineData("{{ name ~}}  {{~ name }}", "foofoo")]
    [InlineData(
        "[\n  {{~ for i in 1..2 ~}}\n  [\n    {{~ for j in 1..2 ~}}\n    {{~ if true ~}}\n    "
        + "{{\"sit\"}} {{\"amet\"}}.\n    {{~ else ~}}\n    no\n    {{~ end ~}}\n"
        + "    {{~ end ~}}\n  ]\n  {{~ end ~}}\n]",
        "[\n  [\n    sit amet.\n    sit amet.\n  ]\n  [\n    sit amet.\n    sit amet.\n  ]\n]")]
    public void White_space_is_kept_or_stripped(string template, string expected) =>
        Rendered.Text(template, Globals).ShouldBe(expected);

    [Theory]
    [InlineData("{%{Hello this is {{ name }}}%}", "Hello this is {{ name }}")]
    [InlineData("{%%{This is an escaped block: }%} here}%%}", "This is an escaped block: }%} here")]
    [InlineData("a  {%{~ x ~}%}  \nb", "a x b")]
    [InlineData("%{ for } ${x}", "%{ for } ${x}")]
    public void Escape_blocks_are_text(string template, string expected) =>
        Rendered.Text(template, Globals).ShouldBe(expected);

    [Theory]
    [InlineData("{{ name   # this is a single line comment }}", "foo")]
    [InlineData("{{ ## This \nis a multi\nline\ncomment ## }}", "")]
    [InlineData("{{ ## a ## name }}", "foo")]
    [InlineData("{{ # one\n name }}", "foo")]
    public void Comments_are_dropped(string template, string expected) =>
        Rendered.Text(template, Globals).ShouldBe(expected);

    [Theory]
    [InlineData("""{{ "Hello \" World" }}""", "Hello \" World")]
    [InlineData("""{{ 'Hello \' World' }}""", "Hello ' World")]
    [InlineData("""{{ "a\nb\tc\\" }}""", "a\nb\tc\\")]
    [InlineData("""{{ "\u00B1\u010C\x41" }}""", "±ČA")]
    [InlineData("{{ `Verbatim \\s string` }}", "Verbatim \\s string")]
    [InlineData("{{ `Verbatim `` string` }}", "Verbatim ` string")]
    [InlineData("{{ '}}' }}", "}}")]
    [InlineData("{{ 100000000000 }} {{ 2.5 }} {{ 2.123456789123 }}", "100000000000 2.5 2.123456789123")]
    [InlineData("{{ true }} {{ false }} <{{ null }}>", "true false <>")]
    [InlineData("{{ [1, \"a\", true,] }}", "[1, \"a\", true]")]
    [InlineData("{{ {a: 1, \"b\": [2]} }}", "{a: 1, b: [2]}")]
    [InlineData("{{ x = { member1: \"yes\",\n member2: \"no\" \n} }}{{ x.member2 }}{{ x[\"member1\"] }}", "noyes")]
    [InlineData("{{ x = {a: {b: 1}} }}{{ x.a.b }}", "1")]
    public void Literals_are_as_written(string template, string expected) =>
        Rendered.Text(template, Globals).ShouldBe(expected);

    [Theory]
    [InlineData("1 + 2", "3")]
    [InlineData("1 + 2.5", "3.5")]
    [InlineData("1 - 2", "-1")]
    [InlineData("2 * 2.5", "5")]
    [InlineData("3 / 2", "1.5")]
    [InlineData("1 / 3", "0.3333333333333333")]
    [InlineData("3 // 2", "1")]
    [InlineData("3 % 2", "1")]
    [InlineData("1 + 2 * 4", "9")]
    [InlineData("3 % 2 + 4", "5")]
    [InlineData("5 - 2 - 2", "1")]
    [InlineData("10 / 2 + 1", "6")]
    [InlineData("null + 1", "")]
    [InlineData("\"a\" + \"b\"", "ab")]
    [InlineData("\"a\" + 1 + true + null", "a1true")]
    [InlineData("('foo' + 'bar')", "foobar")]
    [InlineData("-3 + 1", "-2")]
    [InlineData("0.1 + 0.2", "0.30000000000000004")]
    [InlineData("1..3", "[1, 2, 3]")]
    [InlineData("1..<3", "[1, 2]")]
    [InlineData("3..1", "[3, 2, 1]")]
    public void Operators_calculate(string expression, string expected) =>
        Rendered.Text($"{{{{ {expression} }}}}", Globals).ShouldBe(expected);

    [Theory]
    [InlineData("1 == 1", true)]
    [InlineData("1 != 2", true)]
    [InlineData("2 >= 2", true)]
    [InlineData("1 < 0.5", false)]
    [InlineData("\"a\" < \"b\"", true)]
    [InlineData("\"1\" == 1", true)]
    [InlineData("null == null", true)]
    [InlineData("1 == null", false)]
    [InlineData("1 != null", true)]
    [InlineData("null < 1", false)]
    [InlineData("true && false", false)]
    [InlineData("false || 0", true)]
    [InlineData("!nothing", true)]
    [InlineData("!\"\"", false)]
    [InlineData("1 + 1 == 2 && 2 < 3", true)]
    [InlineData("[].empty?", true)]
    [InlineData("products.empty?", false)]
    public void Operators_compare(string expression, bool expected) =>
        Rendered.Text($"{{{{ {expression} }}}}", Globals).ShouldBe(expected ? "true" : "false");

    [Theory]
    [InlineData("nothing ?? \"yes\"", "yes")]
    [InlineData("1 ?? null", "1")]
    [InlineData("true ? 1 : 2", "1")]
    [InlineData("n > 5 ? \"big\" : \"small\"", "small")]
    [InlineData("nothing?.a?.b ?? \"none\"", "none")]
    [InlineData("products[0].name", "Orange")]
    [InlineData("products[-1].name", "Apple")]
    [InlineData("products[9]", "")]
    [InlineData("products.size", "3")]
    [InlineData("name.size", "3")]
    [InlineData("products[0].colour", "")]
    public void Members_and_choices_are_found(string expression, string expected) =>
        Rendered.Text($"{{{{ {expression} }}}}", Globals).ShouldBe(expected);

    [Theory]
    [InlineData("name | string.upcase", "FOO")]
    [InlineData("string.upcase name", "FOO")]
    [InlineData("string.upcase(name)", "FOO")]
    [InlineData(
        "\"text\"                        |\n      string.append \"END\"     |\n      string.prepend \"START\"",
        "STARTtextEND")]
    [InlineData("\"a\" + \"b\" | string.upcase", "AB")]
    [InlineData("\"x\" + (name | string.upcase)", "xFOO")]
    [InlineData("string.append name \"1\" + \"2\"", "foo12")]
    [InlineData("\"<\" + string.upcase name", "<FOO")]
    [InlineData("!string.contains name \"o\"", "false")]
    [InlineData("[1, 2, 3] | array.join \"|\"", "1|2|3")]
    [InlineData("array.size [1, 2]", "2")]
    [InlineData("string.contains name \"oo\" ? 1 : 2", "1")]
    public void Functions_are_called(string expression, string expected) =>
        Rendered.Text($"{{{{ {expression} }}}}", Globals).ShouldBe(expected);

    [Theory]
    [InlineData("{{ if n == 3 }}a{{ else if n == 4 }}b{{ else }}c{{ end }}", "a")]
    [InlineData("{{ if n == 2 }}a{{ else if n == 3 }}b{{ else }}c{{ end }}", "b")]
    [InlineData("{{ if false }}a{{ else if false }}b{{ else }}c{{ end }}", "c")]
    [InlineData("{{ if \"\" }}a{{ end }}{{ if 0 }}b{{ end }}{{ if null }}c{{ end }}", "ab")]
    [InlineData(
        "{{ x = 5\ncase x\n when 1, 2, 3\n \"Value is 1 or 2 or 3\"\n when 5\n \"Value is 5\"\n"
        + " else\n \"Value is \" + x\n end }}",
        "Value is 5")]
    [InlineData("{{ case n }} dropped {{ when 1 || 3 }}hit{{ else }}miss{{ end }}", "hit")]
    [InlineData("{{ case name }}{{ when \"bar\" }}hit{{ else }}miss{{ end }}", "miss")]
    [InlineData("{{ for x in [1,2,3] }}{{ x }}{{ if !for.last }},{{ end }}{{ end }}", "1,2,3")]
    [InlineData(
        "{{ for x in [7,8] }}{{ for.index }}{{ for.rindex }}{{ for.first }}{{ for.even }}{{ for.odd }}"
        + "{{ for.length }};{{ end }}",
        "01truetruefalse2;10falsefalsetrue2;")]
    [InlineData("{{ for i in 1..5\n if i > 2\n break\n end\n i\n end }}", "12")]
    [InlineData("{{ for i in 1..5\n if i == 2\n continue\n end }}[{{ i }}]{{ end }}", "[1][3][4][5]")]
    [InlineData("{{ for i in nothing }}x{{ end }}-", "-")]
    [InlineData("{{ for i in 1..2; for j in 1..2; for.index; end; for.index; end }}", "010011")]
    [InlineData("{{ for m in {a: 1, b: 2} }}{{ m.key }}={{ m.value }};{{ end }}", "a=1;b=2;")]
    [InlineData("{{ capture x }}[{{ name }}]{{ end }}{{ x }}{{ x | string.size }}", "[foo]5")]
    [InlineData("{{ x = 1; for i in [1]; x = x + i; end; x }}", "2")]
    public void Statements_are_done(string template, string expected) =>
        Rendered.Text(template, Globals).ShouldBe(expected);

    [Theory]
    [InlineData("'hello' | string.capitalize", "Hello")]
    [InlineData("'TeSt' | string.downcase", "test")]
    [InlineData("'  x ' | string.strip", "x")]
    [InlineData("'Hello, world. Goodbye, world.' | string.replace 'world' 'buddy'", "Hello, buddy. Goodbye, buddy.")]
    [InlineData("'Hello, world.' | string.remove 'world'", "Hello, .")]
    [InlineData("'a,b,,c' | string.split ','", "[\"a\", \"b\", \"c\"]")]
    [InlineData("'This is easy' | string.starts_with 'This'", "true")]
    [InlineData("'This is easy' | string.ends_with 'easy'", "true")]
    [InlineData("'hello' | string.slice 1", "ello")]
    [InlineData("'hello' | string.slice 1 3", "ell")]
    [InlineData("'123' | string.to_int", "123")]
    [InlineData("[4, 5, 6] | array.first", "4")]
    [InlineData("[4, 5, 6] | array.last", "6")]
    [InlineData("[1, 1, 4, 5, 8, 8] | array.uniq", "[1, 4, 5, 8]")]
    [InlineData("[10, 2, 6] | array.sort", "[2, 6, 10]")]
    [InlineData("products | array.sort 'name' | array.map 'name'", "[\"Apple\", \"Banana\", \"Orange\"]")]
    [InlineData("[1, 2, 3] | array.concat [4, 5]", "[1, 2, 3, 4, 5]")]
    [InlineData("[1, 2, 3] | array.add 4", "[1, 2, 3, 4]")]
    [InlineData("[1, null, 3] | array.compact", "[1, 3]")]
    [InlineData("[4, 5, 6, 7] | array.reverse", "[7, 6, 5, 4]")]
    [InlineData("[1, 2, 3, 4] | array.contains 4", "true")]
    [InlineData("[4, 5, 6] | array.limit 2", "[4, 5]")]
    [InlineData("[4, 5, 6, 7, 8] | array.offset 2", "[6, 7, 8]")]
    [InlineData("{a: 1} | object.has_key 'a'", "true")]
    [InlineData("{a: 1, b: 2} | object.keys", "[\"a\", \"b\"]")]
    [InlineData("{a: 1, b: 2} | object.size", "2")]
    [InlineData("4.6 | math.ceil", "5")]
    [InlineData("-1 | math.abs", "1")]
    [InlineData("5 | math.times 2", "10")]
    public void Functions_do_what_the_reference_shows(string expression, string expected) =>
        Rendered.Text($"{{{{ {expression} }}}}", Globals).ShouldBe(expected);
}
