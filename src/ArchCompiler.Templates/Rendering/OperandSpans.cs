using ScriptSpan = Scriban.Parsing.SourceSpan;

namespace ArchCompiler.Templates.Rendering;

/// <summary>Where a binary operation and its operands stand.</summary>
internal readonly record struct OperandSpans(ScriptSpan Whole, ScriptSpan Left, ScriptSpan Right);
