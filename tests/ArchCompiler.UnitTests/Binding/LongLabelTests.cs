using System.Diagnostics;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Binding;

/// <summary>Labels of great length cost what they are long, whatever they are made of.</summary>
public sealed class LongLabelTests
{
    private const int Small = 2_000;

    [Theory]
    [InlineData("part of it", " - ")]
    [InlineData("part", ": ")]
    [InlineData("S3", " ")]
    [InlineData("S3", " · ")]
    [InlineData("Lambda", " - ")]
    [InlineData("+ WAF", "<br/>")]
    [InlineData("security group", ", ")]
    [InlineData("users of", " ")]
    [InlineData("logs", " ")]
    [InlineData("server on EC2", ", ")]
    [InlineData("app on ECS", " / ")]
    [InlineData("database in", " ")]
    [InlineData("(", "")]
    [InlineData("a.", "")]
    public void A_label_is_read_in_the_time_that_its_length_asks_for(string unit, string joint) =>
        Growth.ShouldBeGentle(count => Time(string.Join(joint, Enumerable.Repeat(unit, count))), Small, unit);

    [Fact]
    public void A_phrase_ends_where_neutral_words_lead_to_an_end()
    {
        Words words = new(BuiltInCatalog.Load());
        var line = WordLine.Parse("S3 1 2, Lambda handlers");
        PhraseEnds ends = new(line, words);

        ends.At(4).ShouldBeTrue();
        ends.At(2).ShouldBeTrue();
        ends.At(line.Words.Length).ShouldBeTrue();
    }

    [Fact]
    public void A_text_is_no_title()
    {
        var title = LabelLines.TitleOf(new string('a', 199) + "🚀" + new string('b', 100));

        title.ShouldBe(new string('a', 199) + "…");
    }

    private static TimeSpan Time(string label)
    {
        LabelReader reader = new(new(BuiltInCatalog.Load()));
        var watch = Stopwatch.StartNew();
        _ = reader.Read(LabelCleaner.Clean(label));
        return watch.Elapsed;
    }
}
