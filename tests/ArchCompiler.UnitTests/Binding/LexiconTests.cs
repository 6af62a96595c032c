using ArchCompiler.Core.Binding.Labels;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Binding;

/// <summary>Phrases are found in singular and plural, and in no other form.</summary>
public sealed class LexiconTests
{
    private static readonly Lexicon<string> Words = new(
    [
        new("policy", "policy"), new("bus", "bus"), new("queue", "queue"), new("s", "letter"), new("proxy", "proxy"),
    ]);

    [Theory]
    [InlineData("policy", "policy")]
    [InlineData("policies", "policy")]
    [InlineData("proxies", "proxy")]
    [InlineData("buses", "bus")]
    [InlineData("queues", "queue")]
    [InlineData("policys", "policy")]
    [InlineData("polices", null)]
    [InlineData("proxes", null)]
    [InlineData("queu", null)]
    [InlineData("ss", null)]
    public void A_phrase_means_the_same_in_plural(string text, string? meaning) => Words.Find(text).ShouldBe(meaning);
}
