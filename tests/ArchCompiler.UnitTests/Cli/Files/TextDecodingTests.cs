using System.Text;
using ArchCompiler.Cli.Files;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli.Files;

public sealed class TextDecodingTests
{
    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() =>
        TextDecoding.Decode([0xEF, 0xBB, 0xBF, .. "graph TD"u8]).Text.ShouldBe("graph TD");

    [Fact]
    public void Line_ends_stay_as_they_are() =>
        TextDecoding.Decode([.. "a\r\nb"u8]).Text.ShouldBe("a\r\nb");

    [Fact]
    public void Utf16_is_named() =>
        TextDecoding.Decode([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("graph")]).Problem
            .ShouldBe("is UTF-16. Save it as UTF-8.");

    [Fact]
    public void A_binary_file_is_refused() =>
        TextDecoding.Decode([0x89, 0x50, 0x4E, 0x47, 0x00]).Problem
            .ShouldNotBeNull()
            .ShouldStartWith("is a binary file");

    [Fact]
    public void Other_encodings_are_refused_with_the_place() =>
        TextDecoding.Decode([(byte)'a', (byte)'b', 0xE9, (byte)'c']).Problem
            .ShouldNotBeNull()
            .ShouldContain("offset 2");

    [Fact]
    public void A_huge_file_is_refused() =>
        TextDecoding.Decode(new byte[TextDecoding.MostBytes + 1]).Problem.ShouldNotBeNull().ShouldContain("16 MB");
}
