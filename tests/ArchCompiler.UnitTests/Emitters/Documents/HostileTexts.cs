using Xunit;

namespace ArchCompiler.UnitTests.Emitters.Documents;

/// <summary>What people, and people who mean harm, write into a label.</summary>
internal static class HostileTexts
{
    public static TheoryData<string> All =>
    [
        "plain",
        "<script>alert(1)</script>",
        "</pre></td></script><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' onmouseover='alert(1)",
        "](javascript:alert(1))",
        "[a](javascript:alert(1)) ![b](http://evil.example/x.png) [^1] [ref]",
        "<https://evil.example> https://evil.example www.evil.example me@evil.example",
        "a | b || c \\| d \\",
        "`code` ``` ~~~ ``",
        "${{ secrets.TOKEN }} $x$ $$y$$ $`z`$",
        "{{ 7*7 }} {% include x %}",
        "*a* _b_ __c__ ~~d~~ ***e***",
        "# heading",
        "- item",
        "+ item",
        "1. item",
        "12) item",
        "10.0.0.0/16",
        "> quote",
        "--- ===",
        "&amp; &lt; &#60; &nbsp; & &copy",
        "<!-- comment",
        "a\\*b \\\\ \\<",
        "%%{init: {}}%%",
        "@octocat #1 :tada:",
        "née 日本 \U0001F600 مرحبا",
        "a\u202Eb\u2067c",
        "- [ ] task",
        "term\u00A0x",
        new string('x', 10_000),
    ];
}
