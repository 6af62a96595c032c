using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Mermaid;

/// <summary>What there is to say of the part of the front matter that only archc reads.</summary>
internal static class FrontMatterDiagnostics
{
    public static Diagnostic NotAMapping(string key, SourceSpan value) => new(
        "ARC917", Severity.Error, value, $"What stands under '{key}' is no mapping, so nothing of it holds.")
    {
        Remedy = "write 'archc: { name: shop, nodes: { orders: { multiAz: true } } }', or the same in lines",
    };

    public static Diagnostic NotAList(string key, SourceSpan value) => new(
        "ARC918", Severity.Error, value, $"What stands under '{key}' is no list, so nothing of it holds.")
    {
        Remedy = "begin each entry with '- '",
    };

    public static Diagnostic Misspelt(Name key) => new(
        "ARC919", Severity.Warning, key.Span,
        $"'{key.Text}' is nothing that Mermaid or archc reads. Did you mean 'archc'?")
    {
        Remedy = "write 'archc:', with what holds for this drawing below it",
    };
}
