using System.Collections.Immutable;

namespace ArchCompiler.Core.Diagnostics;

/// <summary>A titled set of edits that do not overlap. A rule proposes; it never edits.</summary>
public sealed record Fix(string Title, FixSafety Safety, ImmutableArray<TextEdit> Edits);
