using ArchCompiler.Core.Binding.Labels;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Binding;

public sealed class LabelCleanerTests
{
    [Theory]
    [InlineData("ğŸ‘¥ End Users", "End Users")]
    [InlineData("âš–ï¸ ALB", "ALB")]
    [InlineData("ğŸ—„ï¸ RDS Aurora", "RDS Aurora")]
    [InlineData("ğŸ” X-Ray", "X-Ray")]
    [InlineData("ð\u009F\u0091¥ Users", "Users")]
    [InlineData("🗄️ RDS", "RDS")]
    [InlineData("fa:fa-bolt Lambda", "Lambda")]
    [InlineData("<b>S3</b> bucket", "S3 bucket")]
    [InlineData("S3 &amp; Glacier", "S3 & Glacier")]
    [InlineData("Usuários", "Usuários")]
    [InlineData("数据库", "数据库")]
    [InlineData("Écran de contrôle", "Écran de contrôle")]
    [InlineData("Ürün kataloğu", "Ürün kataloğu")]
    [InlineData("příště", "příště")]
    [InlineData("âme", "âme")]
    [InlineData("**Lambda**", "Lambda")]
    [InlineData("\u202Eevil", "evil")]
    public void Icons_and_damage_go_and_letters_stay(string label, string expected) =>
        LabelCleaner.Clean(label).Lines.ShouldBe([expected]);

    [Fact]
    public void What_stands_in_parentheses_is_a_qualifier()
    {
        var label = LabelCleaner.Clean("RDS Aurora<br/>(Primary)");

        label.Lines.ShouldBe(["RDS Aurora"]);
        label.Qualifier.ShouldBe("Primary");
    }

    [Theory]
    [InlineData("Cross-Region<br/>Replication")]
    [InlineData("Cross-Region<br >Replication")]
    [InlineData("Cross-Region\\nReplication")]
    [InlineData("Cross-Region\nReplication")]
    public void Every_form_of_line_break_breaks(string label) =>
        LabelCleaner.Clean(label).Lines.ShouldBe(["Cross-Region", "Replication"]);

    [Fact]
    public void A_label_of_symbols_alone_is_empty() => LabelCleaner.Clean("🚀 ✨").Lines.ShouldBeEmpty();
}
