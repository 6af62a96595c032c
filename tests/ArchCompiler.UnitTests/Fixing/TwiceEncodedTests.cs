using System.Text;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Fixing;

/// <summary>Text that was encoded twice is restored, and text that is right is never touched.</summary>
public sealed class TwiceEncodedTests
{
    // windows-1252 and windows-1254 from 80 to 9F; what has no character there is kept as a control character.
    private const string Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    [Theory]
    [InlineData("ğŸ‘¥ Users", "👥 Users")]
    [InlineData("ðŸ‘¥ Users", "👥 Users")]
    [InlineData("âš¡ Lambda", "⚡ Lambda")]
    [InlineData("ğŸ—„ï¸ RDS", "🗄️ RDS")]
    [InlineData("âš–ï¸ ALB", "⚖️ ALB")]
    [InlineData("the shopâ€™s queue â€” FIFO", "the shop’s queue — FIFO")]
    [InlineData("CafÃ© MÃ¼nchen", "Café München")]
    [InlineData("Ã–sterreich", "Österreich")]
    [InlineData("BenutzerÃ¼bersicht fÃ¼r GÃ¤ste", "Benutzerübersicht für Gäste")]
    [InlineData("zamÃ³wieÅ„", "zamówień")]
    [InlineData("ÐŸÐ¾Ð»ÑŒÐ·Ð¾Ð²Ð°Ñ‚ÐµÐ»Ð¸", "Пользователи")]
    [InlineData("ãƒ¦ãƒ¼ã‚¶ãƒ¼", "ユーザー")]
    public void It_is_restored(string written, string meant) => Restored(written).ShouldBe(meant);

    [Theory]
    [InlineData("Kullanıcı doğrulama, sipariş ağı")]
    [InlineData("AĞ GEÇİDİ – Türkiye")]
    [InlineData("MANHÃ – SÃO PAULO")]
    [InlineData("MAÇÔ e IRMÃ’S")]
    [InlineData("« café\u00A0» à la carte, voilà\u00A0»")]
    [InlineData("CAFÉ”, MENÜ–KARTE, ÜBER…")]
    [InlineData("Ä…h, GRÜẞE")]
    [InlineData("👥 Users ⚡ 🗄️")]
    [InlineData("Пользователи, ユーザー, 用户, المستخدمون")]
    [InlineData("10 °C ± 2 · §5 © ®")]
    [InlineData("Zażółć gęślą jaźń")]
    [InlineData("ğŸŒ what lost its last byte is left")]
    [InlineData("")]
    public void What_is_right_or_cannot_be_known_is_left(string text) =>
        TwiceEncoded.Find(text, new(0, text.Length)).ShouldBeEmpty();

    [Theory]
    [InlineData("👥🚀💻 – “quoted” … 100 €")]
    [InlineData("Größe, Straße, Übung, Äpfel")]
    [InlineData("déjà vu à l’hôtel, où naïve")]
    [InlineData("пример текста")]
    public void Whatever_was_encoded_twice_comes_back(string text) => Restored(Twice(text)).ShouldBe(text);

    [Fact]
    public void A_note_offers_it_and_fix_does_it_in_ids_and_labels_alike()
    {
        TestHost host = new();
        host.Files["a.mmd"] = $"flowchart LR\n  {Twice("nutzer_für[👥 Gäste]")} --> fn[Lambda]\n";

        host.Run("validate", "a.mmd");
        host.Output.ShouldContain("note[ARC128]");
        host.Run("fix", "a.mmd").ShouldBe(0, host.Error);

        host.Files["a.mmd"].ShouldStartWith("flowchart LR\n  nutzer_für[👥 Gäste] --> fn[Lambda]\n");
        host.Run("validate", "a.mmd");
        host.Output.ShouldNotContain("ARC128");
    }

    [Fact]
    public void The_seed_has_its_signs_back_as_far_as_no_byte_is_lost()
    {
        var seed = File.ReadAllText(Repository.At("examples", "seed", "aws-cloud-architecture.md"));

        var restored = Restored(seed);

        restored.ShouldContain("👥");
        restored.ShouldContain("🗄️");
        restored.ShouldNotContain("ğŸ‘");
        TwiceEncoded.Find(restored, new(0, restored.Length)).ShouldBeEmpty();
    }

    private static string Twice(string text) => string.Concat(Encoding.UTF8.GetBytes(text)
        .Select(value => value is >= 0x80 and <= 0x9F ? Upper[value - 0x80] : (char)value));

    private static string Restored(string text)
    {
        StringBuilder restored = new();
        var done = 0;
        foreach (var found in TwiceEncoded.Find(text, new(0, text.Length)))
        {
            restored.Append(text.AsSpan(done, found.Span.Start - done)).Append(found.Text);
            done = found.Span.End;
        }

        return restored.Append(text.AsSpan(done)).ToString();
    }
}
