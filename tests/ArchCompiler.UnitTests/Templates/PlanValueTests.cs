using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Templates;

/// <summary>Values of the plan reach the output through the writer alone, whatever a template does to them.</summary>
public sealed class PlanValueTests
{
    private static readonly (string, ScriptValue)[] Globals =
    [
        ("label", ScriptValue.Of(PlanValue.Of("${evil}"))),
        ("arn", ScriptValue.Of(new PlanValue.Reference("key", "arn"))),
        ("on", ScriptValue.Of(PlanValue.Of(true))),
        ("off", ScriptValue.Of(PlanValue.Of(false))),
        ("count", ScriptValue.Of(PlanValue.Of(3m))),
        ("list", ScriptValue.Of(PlanValue.Of([PlanValue.Of("a"), new PlanValue.Reference("key", "id")]))),
        ("map", ScriptValue.Of(PlanValue.Of(("k", PlanValue.Of("v")), ("arn", new PlanValue.Reference("key", "arn"))))),
        ("name", ScriptValue.Of("main")),
    ];

    [Theory]
    [InlineData("{{ label }}", "‹${evil}›")]
    [InlineData("{{ label | string.upcase }}", "‹${EVIL}›")]
    [InlineData("{{ label | string.replace '$' '#' }}", "‹#{evil}›")]
    [InlineData("{{ name | string.append label }}", "‹main${evil}›")]
    [InlineData("{{ 'a' | string.replace 'a' label }}", "‹${evil}›")]
    [InlineData("{{ label | string.split 'v' }}", "list(‹${e›,‹il}›)")]
    [InlineData("{{ name + \"-\" + label }}", "‹main-${evil}›")]
    [InlineData("{{ \"a/\" + arn + \"/*\" }}", "join(‹a/›+key.arn+‹/*›)")]
    [InlineData("{{ arn + \"/*\" + \"x\" }}", "join(key.arn+‹/*x›)")]
    [InlineData("{{ [arn, label, name] }}", "list(key.arn,‹${evil}›,‹main›)")]
    [InlineData("{{ {a: arn} }}", "map(a=key.arn)")]
    [InlineData("{{ list }}", "list(‹a›,key.id)")]
    [InlineData("{{ list | array.join '-' }}", "join(‹a-›+key.id)")]
    [InlineData("{{ for i in list }}{{ i }};{{ end }}", "‹a›;key.id;")]
    [InlineData("{{ for m in map }}{{ m.key }}:{{ m.value }};{{ end }}", "‹k›:‹v›;‹arn›:key.arn;")]
    [InlineData("{{ map.k }}{{ map[\"arn\"] }}{{ map.none ?? 'no' }}", "‹v›key.arnno")]
    [InlineData("{{ list.size }}{{ list[0] }}{{ map | object.has_key 'k' }}", "2‹a›true")]
    [InlineData("{{ if on }}a{{ end }}{{ if off }}b{{ end }}{{ on == true }}", "atrue")]
    [InlineData("{{ count }} {{ count + 1 }} {{ count > 2 }} {{ 'n' + count }}", "#3 4 true n3")]
    [InlineData("{{ label == '${evil}' }}{{ label != 'x' }}{{ arn == arn }}{{ arn == null }}", "truetruetruefalse")]
    [InlineData("{{ case label }}{{ when '${evil}' }}hit{{ end }}", "hit")]
    [InlineData("{{ for i in 1..count }}{{ i }}{{ end }}", "123")]
    [InlineData("{{ raw arn }} {{ count | raw }} {{ raw name }}", "key.arn #3 main")]
    [InlineData("{{ capture x }}{{ label }}{{ end }}{{ x }}", "‹${evil}›")]
    public void Values_are_written_by_the_writer(string template, string expected) =>
        Rendered.Text(template, Globals).ShouldBe(expected);

    [Theory]
    [InlineData("{{ raw label }}", "t:1:4: 'raw' cannot write a text of the plan")]
    [InlineData("{{ raw list }}", "t:1:4: 'raw' cannot write a list")]
    [InlineData("{{ arn | string.upcase }}", "t:1:10: 'string.upcase' needs text, and this is a reference.")]
    [InlineData(
        "{{ capture x }}{{ label }}{{ end }}{{ x | string.replace '‹' '' }}",
        "t:1:43: 'string.replace' needs text, and this is captured text")]
    [InlineData(
        "{{ capture x }}{{ label }}{{ end }}{{ 'a' + x }}",
        "t:1:39: Texts, numbers and references can be run together")]
    [InlineData("{{ [label, null] }}", "t:1:4: A list or object with values of the plan may hold no null")]
    [InlineData("{{ 'a' + map }}", "t:1:4: Texts, numbers and references can be run together, and not an object.")]
    public void Text_of_the_plan_never_becomes_raw(string template, string message) =>
        Rendered.Text(template, Globals).ShouldStartWith(message);
}
