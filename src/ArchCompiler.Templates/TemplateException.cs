using ArchCompiler.Core.Diagnostics;
using Scriban.Syntax;
using ScriptSpan = Scriban.Parsing.SourceSpan;

namespace ArchCompiler.Templates;

/// <summary>
/// Carries a diagnostic of ours through Scriban, which lets its own exceptions pass, to the one entry point that
/// catches it; never leaves the project.
/// </summary>
internal sealed class TemplateException(Diagnostic diagnostic)
    : ScriptRuntimeException(default(ScriptSpan), diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
