using System.Collections.Immutable;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Templates;

/// <summary>
/// Every way through the language keeps a text of the plan with the target's writer: each function that templates have,
/// given a hostile text in each of its places, writes it in quotes or refuses it.
/// </summary>
public sealed class TypedValueTests
{
    private const string Words = "${evil}";

    private static readonly (string, ScriptValue)[] Globals =
    [
        ("label", ScriptValue.Of(PlanValue.Of(Words))),
        ("arn", ScriptValue.Of(new PlanValue.Reference("key", "arn"))),
        ("list", ScriptValue.Of(PlanValue.Of([PlanValue.Of(Words)]))),
        ("map", ScriptValue.Of(PlanValue.Of((Words, PlanValue.Of(Words))))),
        ("native", ScriptValue.Of("x")),
    ];

    public static TheoryData<string> Functions => [.. TemplateRenderer.Functions.Where(f => f != "empty")];

    [Theory]
    [MemberData(nameof(Functions))]
    public void No_function_makes_a_text_of_the_plan_code(string function)
    {
        string[] calls =
        [
            $"{function} label",
            $"{function} label 'x'",
            $"{function} 'x' label",
            $"{function} label 1",
            $"{function} label label label",
            $"{function} [label]",
            $"{function} [label, 'a'] 'x'",
            $"{function} list",
            $"{function} list label",
            $"{function} map",
            $"{function} {{a: label}}",
            $"{function} {{a: label}} 'a'",
            $"[label, 'b'] | {function} @string.upcase",
        ];
        foreach (var call in calls)
        {
            Written($"{{{{ {call} }}}}", "evil");
            Written($"{{{{ for x in ({call}); x; end }}}}", "evil");
            Written($"{{{{ capture y; {call}; end; y }}}}", "evil");
            Written($"{{{{ ({call}) + 'z' }}}}", "evil");
        }
    }

    [Theory]
    [InlineData("{{ $\"a{label}b\" }}", "‹a${evil}b›")]
    [InlineData("{{ $\"{native}-{arn}\" }}", "join(‹x-›+key.arn)")]
    [InlineData("{{ x = 'p'; x += label; x }}", "‹p${evil}›")]
    [InlineData("{{ x = {}; x.y = label; x.y }}", "‹${evil}›")]
    [InlineData("{{ x = [1]; x[0] = label; x[0] }}", "‹${evil}›")]
    [InlineData("{{ with {a: label}; a; end }}", "‹${evil}›")]
    [InlineData("{{ import {a: label}; a }}", "‹${evil}›")]
    [InlineData("{{ label | string.upcase | string.slice 2 4 }}", "‹EVIL›")]
    [InlineData("{{ [label, 'b'] | array.sort | array.join '' }}", "‹${evil}b›")]
    [InlineData("{{ [label, label, '${evil}'] | array.uniq | array.size }}", "1")]
    [InlineData("{{ list + ['b'] }}", "list(‹${evil}›,‹b›)")]
    [InlineData("{{ list | array.contains '${evil}' }}", "true")]
    [InlineData("{{ for t in map; t.key; '='; t.value; end }}", "‹${evil}›=‹${evil}›")]
    [InlineData("{{ map | object.keys }}", "list(‹${evil}›)")]
    [InlineData("{{ map | object.values }}", "list(‹${evil}›)")]
    [InlineData("{{ map[label] }}", "‹${evil}›")]
    [InlineData("{{ map | object.has_key label }}", "true")]
    [InlineData("{{ label | html.escape }}", "‹${evil}›")]
    [InlineData("{{ label | regex.replace 'e.*l' 'x' }}", "‹${x}›")]
    [InlineData("{{ label.size }} {{ label == empty }} {{ !label }}", "7 false false")]
    [InlineData("{{ true ? label : 'b' }}{{ null ?? label }}{{ label ?! 'c' }}", "‹${evil}›‹${evil}›c")]
    [InlineData("{{ [label] | array.each @string.upcase }}", "list(‹${EVIL}›)")]
    [InlineData("{{ ret label }}", "‹${evil}›")]
    public void Each_construct_of_the_language_keeps_its_type(string template, string expected) =>
        Rendered.Text(template, Globals).ShouldBe(expected);

    [Theory]
    [InlineData("{{ {a: label} | object.to_json }}")]
    [InlineData("{{ label | object.from_json }}")]
    [InlineData("{{ label * 2 }}")]
    [InlineData("{{ include label }}")]
    [InlineData("{{ 1..label }}")]
    [InlineData("{{ label++ }}")]
    [InlineData("{{ -label }}")]
    [InlineData("{{ arn.x }}")]
    [InlineData("{{ for x in label; end }}")]
    [InlineData("{{ capture y; label; end; y | string.upcase }}")]
    [InlineData("{{ capture y; label; end; $\"{y}\" }}")]
    [InlineData("{{ include 'part' | string.upcase }}")]
    [InlineData("{{ include_join ['part', 'part'] ',' | string.upcase }}")]
    public void What_could_not_keep_it_is_refused(string template)
    {
        var part = Template.Parse("part", "{{ label }}").Value.ShouldNotBeNull();
        var read = Template.Parse("t", template).Value.ShouldNotBeNull();
        var staged = new TemplateRenderer().Render(
            read, Rendered.Model(Globals) with { Include = name => new(name == "part" ? part : null, []) });
        staged.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("ARC404");
        staged.Value.Replace("‹${evil}›", "", StringComparison.Ordinal).ShouldNotContain("evil");
    }

    // What archc's own texts might be confused with where texts in a text told values from words.
    [Theory]
    [InlineData("‹x›")]
    [InlineData("\0")]
    [InlineData("\uE000plan\uE001")]
    [InlineData("{{ label }}")]
    [InlineData("TypedScalar")]
    [InlineData("+++\na = 1\n+++\n")]
    public void A_label_is_text_whatever_it_says(string hostile) =>
        Rendered.Text(
            "{{ capture y; label; end; y }}|{{ 'a' + label }}|{{ [label] }}",
            ("label", ScriptValue.Of(PlanValue.Of(hostile)))).ShouldBe($"‹{hostile}›|‹a{hostile}›|list(‹{hostile}›)");

    [Fact]
    public void Renderings_side_by_side_do_not_meet()
    {
        var template = Template.Parse("t", "{{ x = label; for i in 1..50; x = x + i; end; x | string.upcase }}").Value
            .ShouldNotBeNull();
        var texts = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(4)
            .Select(i => new TemplateRenderer().Render(
                template, Rendered.Model(("label", ScriptValue.Of(PlanValue.Of($"n{i}-"))))).Value)
            .ToImmutableHashSet();
        texts.Count.ShouldBe(64);
        texts.ShouldAllBe(text => text[0] == '‹' && text[1] == 'N' && text.Contains("-123456789", StringComparison.Ordinal));
    }

    private static void Written(string template, string words)
    {
        var staged = Rendered.Staged(template, Globals);
        if (staged.HasErrors)
        {
            staged.Diagnostics.ShouldAllBe(said => !said.Message.Contains(words, StringComparison.OrdinalIgnoreCase));
            return;
        }

        var outside = string.Concat(staged.Value.Split('›').Select(part => part.Split('‹')[0]));
        outside.ShouldNotContain(words, Case.Insensitive, template);
    }
}
