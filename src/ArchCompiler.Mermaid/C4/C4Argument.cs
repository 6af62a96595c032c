using ArchCompiler.Core.Text;

namespace ArchCompiler.Mermaid.C4;

/// <summary>One argument of a C4 statement.</summary>
/// <param name="Value">Its text.</param>
/// <param name="Key">The name it is given by (<c>$tags="…"</c>), null where its place says what it is.</param>
internal sealed record C4Argument(Name Value, string? Key = null);
