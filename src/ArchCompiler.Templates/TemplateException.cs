using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Templates;

/// <summary>
/// Carries a diagnostic out of the recursion of parser or interpreter to the one entry point that catches it; never
/// leaves the project.
/// </summary>
internal sealed class TemplateException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
