using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Diagrams;

public sealed class DirectiveReaderTests
{
    [Fact]
    public void Words_are_properties_with_exact_places()
    {
        const string Text = " archc: RDS multiAz=true engine=\"aurora \\\"pg\\\"\" zones=[a, \"b c\"]";
        var source = new SourceText("a.mmd", Text);
        var read = DirectiveReader.Read(source, new(0, Text.Length)).ShouldNotBeNull();
        read.Diagnostics.ShouldBeEmpty();
        read.Value.Properties.Select(p => p.Subject.Text).Distinct(StringComparer.Ordinal).ShouldBe(["RDS"]);
        read.Value.Properties.Select(p => source[p.Value.Span])
            .ShouldBe(["true", "\"aurora \\\"pg\\\"\"", "[a, \"b c\"]"]);
        read.Value.Properties[1].Value.ShouldBeOfType<DrawnValue.Scalar>().Text.ShouldBe("aurora \"pg\"");
        read.Value.Properties[2].Value.ShouldBeOfType<DrawnValue.Sequence>().Items.Length.ShouldBe(2);
    }

    [Fact]
    public void A_waiver_has_a_rule_ids_a_reason_an_end_and_an_owner()
    {
        var waiver = Read("archc: waive REL002 RDS DB2 until=2027-03-31 owner=@data reason=\"pilot\"").Value.Waivers
            .ShouldHaveSingleItem();
        waiver.Rule.Text.ShouldBe("REL002");
        waiver.Subjects.Select(s => s.Text).ShouldBe(["RDS", "DB2"]);
        (waiver.Until, waiver.Owner, waiver.Reason).ShouldBe((new DateOnly(2027, 3, 31), "@data", "pilot"));
    }

    [Theory]
    [InlineData("archc:", "ARC170")]
    [InlineData("archc: x=y", "ARC170")]
    [InlineData("archc: RDS", "ARC171")]
    [InlineData("archc: RDS multiAz", "ARC172")]
    [InlineData("archc: RDS a=\"b", "ARC173")]
    [InlineData("archc: RDS a=[b", "ARC173")]
    [InlineData("archc: waive", "ARC908")]
    [InlineData("archc: waive REL002 RDS", "ARC909")]
    [InlineData("archc: waive REL002 until=soon reason=x", "ARC905")]
    [InlineData("archc: waive REL002 because=y reason=x", "ARC906")]
    public void What_is_malformed_is_said(string text, string id)
    {
        var read = Read(text);
        read.Diagnostics.Select(d => d.Id).ShouldContain(id);
        read.Value.Waivers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("note")]
    [InlineData("archc is a compiler")]
    [InlineData("")]
    public void Any_other_comment_is_none(string text) =>
        DirectiveReader.Read(new("a", text), new(0, text.Length)).ShouldBeNull();

    private static ArchCompiler.Core.Diagnostics.Staged<Directive> Read(string text) =>
        DirectiveReader.Read(new("a", text), new(0, text.Length)).ShouldNotBeNull();
}
