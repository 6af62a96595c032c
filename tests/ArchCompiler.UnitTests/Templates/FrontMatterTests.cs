using ArchCompiler.Templates;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Templates;

public sealed class FrontMatterTests
{
    private const string Text =
        """
        +++
        file = "security.tf"   # where it goes
        outputs = { arn: "aws_kms_key." + name + ".arn",
          id: "aws_kms_key." + name + ".key_id" }
        +++
        resource "aws_kms_key" "{{ name }}" {
        }

        """;

    [Fact]
    public void What_it_assigns_can_be_asked_for_apart_from_the_text()
    {
        var template = Template.Parse("key.tf.scriban", Text.ReplaceLineEndings("\n")).Value.ShouldNotBeNull();
        var model = Rendered.Model(("name", ScriptValue.Of("rds")));
        var front = new TemplateRenderer().EvaluateFrontMatter(template, model);
        front.Diagnostics.ShouldBeEmpty();
        front.Value.Find("file").ShouldBe(ScriptValue.Of("security.tf"));
        front.Value.Find("outputs")
            .ShouldBeOfType<ScriptValue.Map>()
            .Find("id")
            .ShouldBe(ScriptValue.Of("aws_kms_key.rds.key_id"));
        new TemplateRenderer().Render(template, model).Value.ShouldBe("resource \"aws_kms_key\" \"rds\" {\n}\n");
    }

    [Fact]
    public void A_template_needs_none()
    {
        var template = Template.Parse("t", "a +++ b").Value.ShouldNotBeNull();
        new TemplateRenderer().EvaluateFrontMatter(template, Rendered.Model()).Value.Members.ShouldBeEmpty();
        Rendered.Text("a +++ b").ShouldBe("a +++ b");
    }

    [Fact]
    public void Mistakes_in_it_have_their_place_in_the_file() =>
        Rendered.Said(Template.Parse("t", "+++\na = (\n+++\n").Diagnostics.ShouldHaveSingleItem())
            .ShouldStartWith("t:2:6: Expected a value");

    [Fact]
    public void Included_templates_see_what_was_assigned_before()
    {
        var part = Template.Parse("part", "[{{ x }}{{ i }}]").Value.ShouldNotBeNull();
        var whole = Template.Parse(
            "whole", "{{ x = 'a'; for i in 1..2; include 'part'; end; include('part') | string.size }}").Value
            .ShouldNotBeNull();
        var staged = new TemplateRenderer().Render(
            whole,
            Rendered.Model(("i", ScriptValue.Of(9m))) with
            {
                Include = name => new(name == "part" ? part : null, []),
            });
        staged.Diagnostics.ShouldBeEmpty();
        staged.Value.ShouldBe("[a1][a2]4");
    }
}
