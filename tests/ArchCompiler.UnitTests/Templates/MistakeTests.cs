using ArchCompiler.Templates;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Templates;

/// <summary>
/// Each mistake in a template is said with its place and what would be right; none throws, hangs or overflows the
/// stack.
/// </summary>
public sealed class MistakeTests
{
    [Theory]
    [InlineData("a\n {{ nam }}", "ARC403", "t:2:5: There is no variable or function 'nam'. Did you mean 'name'?")]
    [InlineData(
        "{{ total = 1; totl }}", "ARC403", "t:1:15: There is no variable or function 'totl'. Did you mean 'total'?")]
    [InlineData(
        "{{ string.upcaze name }}",
        "ARC403",
        "t:1:11: There is no variable or function 'string.upcaze'. Did you mean 'string.upcase'?")]
    [InlineData("{{ nothing.a }}", "ARC404", "t:1:12: This is null and has no 'a'. Write '?.' where it may be null.")]
    [InlineData("{{ nothing[0] }}", "ARC404", "t:1:4: 'nothing' is null and has no items.")]
    [InlineData("{{ name.a }}", "ARC404", "t:1:9: This is a string and has no 'a'.")]
    [InlineData("{{ name 1 }}", "ARC404", "t:1:4: This is a value and no function")]
    [InlineData("{{ [1, 2][0] }}", "ARC404", "t:1:4: This is a value and no function")]
    [InlineData("{{ 1 + [1] }}", "ARC404", "t:1:4: '+' has no meaning between these values.")]
    [InlineData("{{ 1 // 0 }}", "ARC404", "t:1:4: This cannot be calculated")]
    [InlineData("{{ 'a' - 1 }}", "ARC404", "t:1:4: '-' has no meaning for texts.")]
    [InlineData("{{ 'a' * 100000000000 }}", "ARC404", "t:1:10: '*' repeats a text a whole number of times.")]
    [InlineData("{{ 'a' * 1000000000 }}", "ARC405", "t:1:10: Rendering stops here: it writes too much")]
    [InlineData(
        "{{ for x in 5 }}{{ end }}", "ARC404", "t:1:13: Only a list or an object has items, and this is a number.")]
    [InlineData(
        "{{ string.upcase }}",
        "ARC404",
        "t:1:17: 'string.upcase' takes 1 arguments, the piped one counted, and has 0.")]
    [InlineData("{{ 1 | name }}", "ARC404", "t:1:8: What stands after '|' is no function.")]
    [InlineData("{{ include 'x' }}", "ARC406", "t:1:4: There is no template 'x' to include.")]
    [InlineData("{{ include 1 }}", "ARC404", "t:1:4: 'include' takes the name of a template first.")]
    [InlineData("{{ include_join [1] ',' }}", "ARC406", "t:1:4: There is no template '1' to include.")]
    [InlineData("{{ raw value:name }}", "ARC404", "t:1:8: 'raw' takes its arguments by their place")]
    [InlineData("{{ $0 }}", "ARC403", "t:1:4: There is no variable or function '$")]
    [InlineData("{{ break }}", "ARC404", "t:1:4: 'break' stands in no loop.")]
    [InlineData("{{ for x in [1] }}{{ for.nth }}{{ end }}", "ARC401", "t:1:22: 'for' has no 'nth'.")]
    [InlineData("{{ name.x = 1 }}", "ARC404", "t:1:9: What a template is given cannot be changed.")]
    [InlineData("{{ given[0] = 1 }}", "ARC404", "t:1:4: What a template is given cannot be changed.")]
    [InlineData("{{ with name }}{{ end }}", "ARC404", "t:1:9: 'with' and 'import' take an object.")]
    [InlineData("{{ import name }}", "ARC404", "t:1:11: 'with' and 'import' take an object.")]
    [InlineData("{{ date.now }}", "ARC402", "t:1:4: 'date' is Scriban that archc's templates do not use. It reads")]
    [InlineData("{{ math.random 1 9 }}", "ARC402", "t:1:9: 'math.random' is Scriban that archc's templates")]
    [InlineData("{{ math.uuid }}", "ARC402", "t:1:9: 'math.uuid'")]
    [InlineData("{{ object.eval '1' }}", "ARC402", "t:1:11: 'object.eval'")]
    [InlineData("{{ '{{ 1 }}' | object.eval_template }}", "ARC402", "t:1:23: 'object.eval_template'")]
    [InlineData("{{ func f }}{{ end }}", "ARC402", "t:1:4: 'func' is Scriban that archc's templates do not use.")]
    [InlineData("{{ f(x) = x + 1 }}", "ARC402", "t:1:4: 'func'")]
    [InlineData("{{ f = do; ret 1; end }}", "ARC402", "t:1:8: 'do'")]
    [InlineData("{{ while true }}{{ end }}", "ARC402", "t:1:4: 'while'")]
    [InlineData("{{ wrap name }}{{ end }}", "ARC402", "t:1:4: 'wrap'")]
    [InlineData("{{ tablerow x in y }}{{ end }}", "ARC402", "t:1:4: 'tablerow'")]
    [InlineData("{{ if true }}", "ARC401", "t:1:12: The 'if' that is open here has no 'end'.")]
    [InlineData("{{ end }}", "ARC401", "t:1:6: Nothing is open here that 'end' could close.")]
    [InlineData("{{ else }}", "ARC401", "t:1:9: The 'else' that is open here has no 'end'.")]
    [InlineData("{{ name", "ARC401", "t:1:1: The code block that begins here has no end. Close it with '}}'.")]
    [InlineData("{{ 'abc }}", "ARC401", "t:1:10: The string that begins before this has no end. Close it with '.")]
    [InlineData("{{ '\\q' }}", "ARC401", "t:1:4: The escape '\\q' has no meaning.")]
    [InlineData("{{ 1 + }}", "ARC401", "t:1:8: Expected a value, found '}}'.")]
    [InlineData("{{ (1 }}", "ARC401", "t:1:7: Expected ')' to close the parenthesis, found '}}'.")]
    [InlineData("{{ given[1 }}", "ARC401", "t:1:12: Expected ']' to close the bracket, found '}}'.")]
    [InlineData("{{ [1 2] }}", "ARC404", "")]
    [InlineData("{{ ~ }}", "ARC401", "t:1:4: '~' has no meaning here.")]
    [InlineData("{{ name ) }}", "ARC401", "t:1:9: Expected the end of the statement, found ')'.")]
    [InlineData("{{ for x of y }}", "ARC401", "t:1:4: Expected 'in' after the variable of 'for', found 'of'.")]
    [InlineData("+++\na = 1\n", "ARC401", "t:1:1: The front matter that begins here has no end.")]
    public void A_mistake_is_said_with_its_place(string template, string id, string message)
    {
        var staged = Rendered.Staged(template, ("name", ScriptValue.Of("foo")), ("nothing", ScriptValue.Null.Value),
            ("given", ScriptValue.Of([ScriptValue.Of(1m)])));
        staged.Diagnostics.ShouldHaveSingleItem();
        Rendered.Said(staged.Diagnostics[0]).ShouldStartWith(message);
        if (message.Length > 0)
        {
            staged.Diagnostics[0].Id.ShouldBe(id);
        }
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("!", "")]
    [InlineData("1+", "")]
    [InlineData("{a:", "}")]
    [InlineData("true ? 1 : ", "")]
    [InlineData("1 | math.abs | math.plus ", "")]
    public void Hostile_depth_is_refused(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000))
            + "1"
            + string.Concat(Enumerable.Repeat(close, 100_000));
        Rendered.Staged($"{{{{ {deep} }}}}").Diagnostics[0].Id.ShouldBe("ARC405");
    }

    [Fact]
    public void Hostile_nesting_of_blocks_is_refused() =>
        Rendered.Staged(string.Concat(Enumerable.Repeat("{{ if true }}", 100_000))).Diagnostics[0].Id
            .ShouldBe("ARC405");

    [Fact]
    public void Loops_and_output_are_limited()
    {
        Rendered.Staged("{{ for i in 1..1001; for j in 1..1000; end; end }}").Diagnostics[0].Message
            .ShouldContain("its loops turn too often (limit 1000000)");
        Rendered.Staged("{{ for i in 1..10000000; end }}").Diagnostics[0].Message
            .ShouldContain("its loops turn too often (limit 1000000)");
        Rendered.Staged("{{ x = 'aaaaaaaaaa'; for i in 1..24; x = x + x; end; x }}").Diagnostics[0].Message
            .ShouldContain("it writes too much");
    }

    [Fact]
    public void Templates_that_include_each_other_without_end_are_stopped()
    {
        var template = Template.Parse("t", "{{ include 't' }}").Value.ShouldNotBeNull();
        var staged = new TemplateRenderer().Render(
            template, Rendered.Model() with { Include = _ => new(template, []) });
        Rendered.Said(staged.Diagnostics.ShouldHaveSingleItem())
            .ShouldStartWith("t:1:4: Rendering stops here: templates include each other too deep (limit 32).");
    }
}
