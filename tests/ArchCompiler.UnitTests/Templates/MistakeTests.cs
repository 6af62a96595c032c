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
        "{{ string.upcaze name }}",
        "ARC403",
        "t:1:4: There is no variable or function 'string.upcaze'. Did you mean 'string.upcase'?")]
    [InlineData("{{ nothing.a }}", "ARC404", "t:1:4: This is null and has no 'a'. Write '?.' where it may be null.")]
    [InlineData("{{ name.a }}", "ARC404", "t:1:4: This is a string and has no 'a'.")]
    [InlineData("{{ name 1 }}", "ARC404", "t:1:4: This is a value and no function")]
    [InlineData("{{ 1 + [1] }}", "ARC404", "t:1:4: '+' has no meaning between a number and a list.")]
    [InlineData("{{ 1 // 0 }}", "ARC404", "t:1:4: '//' cannot be calculated")]
    [InlineData(
        "{{ for x in 5 }}{{ end }}", "ARC404", "t:1:13: Only a list or an object has items, and this is a number.")]
    [InlineData(
        "{{ string.upcase }}", "ARC404", "t:1:4: 'string.upcase' takes 1 arguments, the piped one counted, and has 0.")]
    [InlineData("{{ include 'x' }}", "ARC406", "t:1:4: There is no template 'x' to include.")]
    [InlineData("{{ include 1 }}", "ARC404", "t:1:4: 'include' takes the name of a template first.")]
    [InlineData("{{ [1, 2][0] }}", "ARC401", "t:1:10: Only a variable, a call and what stands in parentheses")]
    [InlineData("{{ 'abc'[0] }}", "ARC401", "t:1:9: Only a variable, a call and what stands in parentheses")]
    [InlineData("{{ string.size 1 + string.size('a') }}", "ARC401", "t:1:20: The language reads a call after an operator")]
    [InlineData("{{ 'a' * 1.5 }}", "ARC404", "t:1:4: '*' repeats a text a whole number of times.")]
    [InlineData("{{ 'a' * 100000000000 }}", "ARC404", "t:1:4: '*' makes this text too long.")]
    [InlineData("{{ 'a' - 1 }}", "ARC404", "t:1:4: '-' has no meaning between a string and a number.")]
    [InlineData("{{ $0 }}", "ARC403", "t:1:4: There is no variable or function '$")]
    [InlineData("{{ for i in 1..2; else; break; end }}", "ARC401", "t:1:25: 'break' stands in no loop.")]
    [InlineData("{{ for x in 1..2 limit:1 }}{{ end }}", "ARC402", "t:1:18: 'limit:'")]
    [InlineData("{{ math.round 1.5 }}", "ARC403", "t:1:4: There is no variable or function 'math.round'.")]
    [InlineData("{{ date.now }}", "ARC402", "t:1:4: 'date' is Scriban that archc's templates do not use.")]
    [InlineData("{{ 'a' | regex.replace 'b' 'c' }}", "ARC402", "t:1:10: 'regex' is Scriban")]
    [InlineData("{{ x = [1]; x[0] = 2 }}", "ARC402", "t:1:13: 'assignment to a member'")]
    [InlineData("{{ 0xff }}", "ARC401", "t:1:4: '0x' is not a number that templates use.")]
    [InlineData("{{ 1e3 }}", "ARC401", "t:1:4: '1e' is not a number that templates use.")]
    [InlineData("{{ 1 << 2 }}", "ARC401", "")]
    [InlineData("{{ if true }}", "ARC401", "t:1:4: The 'if' that begins here has no 'end'.")]
    [InlineData("{{ end }}", "ARC401", "t:1:4: Nothing is open here that could be closed or continued, found 'end'.")]
    [InlineData("{{ name", "ARC401", "t:1:1: The code block that begins here has no end. Close it with '}}'.")]
    [InlineData("{{ 'abc }}", "ARC401", "t:1:4: The string that begins here has no end. Close it with '.")]
    [InlineData("{{ '\\q' }}", "ARC401", "t:1:5: This escape has no meaning.")]
    [InlineData("{{ 1 + }}", "ARC401", "t:1:8: Expected a value, found '}}'.")]
    [InlineData("{{ (1 }}", "ARC401", "t:1:7: Expected ')' to close the parenthesis, found '}}'.")]
    [InlineData("{{ [1 2] }}", "ARC404", "")]
    [InlineData("{{ ~ }}", "ARC401", "t:1:4: '~' has no meaning in code.")]
    [InlineData("{{ name ) }}", "ARC401", "t:1:9: Expected the end of the statement, found ')'.")]
    [InlineData("{{ for x of y }}", "ARC401", "t:1:10: Expected 'in' after the variable of 'for', found 'of'.")]
    [InlineData("{{ break }}", "ARC401", "t:1:4: 'break' stands in no loop.")]
    [InlineData(
        "{{ 1 | name + 1 }}", "ARC401", "t:1:13: '+' cannot follow a piped function. Put the pipe in parentheses.")]
    [InlineData("+++\na = 1\n", "ARC401", "t:1:1: The front matter that begins here has no end.")]
    [InlineData("{{ func f }}{{ end }}", "ARC402", "t:1:4: 'func' is Scriban that archc's templates do not use.")]
    [InlineData("{{ while true }}{{ end }}", "ARC402", "t:1:4: 'while'")]
    [InlineData("{{ with name }}{{ end }}", "ARC402", "t:1:4: 'with'")]
    [InlineData("{{ import name }}", "ARC402", "t:1:4: 'import'")]
    [InlineData("{{ wrap name }}{{ end }}", "ARC402", "t:1:4: 'wrap'")]
    [InlineData("{{ tablerow x in y }}{{ end }}", "ARC402", "t:1:4: 'tablerow'")]
    [InlineData("{{ ret 1 }}", "ARC402", "t:1:4: 'ret'")]
    [InlineData("{{ f = do; ret 1; end }}", "ARC402", "t:1:8: 'do'")]
    [InlineData("{{ $\"a{name}\" }}", "ARC402", "t:1:4: '$\"…\"'")]
    [InlineData("{{ x += 1 }}", "ARC402", "t:1:6: '+='")]
    [InlineData("{{ name.x = 1 }}", "ARC402", "t:1:4: 'assignment to a member'")]
    [InlineData("{{ @name }}", "ARC402", "t:1:4: '@'")]
    [InlineData("{{ string.slice 'a' start:1 }}", "ARC402", "t:1:21: 'start:'")]
    public void A_mistake_is_said_with_its_place(string template, string id, string message)
    {
        var staged = Rendered.Staged(template, ("name", ScriptValue.Of("foo")), ("nothing", ScriptValue.Null.Value));
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
        Rendered.Staged("{{ for i in 1..10000000; end }}").Diagnostics[0].Message.ShouldContain("too long");
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
