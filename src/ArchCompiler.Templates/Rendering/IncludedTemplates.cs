using Scriban;
using Scriban.Runtime;
using ScriptSpan = Scriban.Parsing.SourceSpan;

namespace ArchCompiler.Templates.Rendering;

/// <summary>
/// A template's name is its path; its text is never asked for, since <see cref="RenderContext"/> has it read already.
/// </summary>
internal sealed class IncludedTemplates : ITemplateLoader
{
    public static IncludedTemplates Instance { get; } = new();

    public string GetPath(TemplateContext context, ScriptSpan callerSpan, string templateName) => templateName;

    public string Load(TemplateContext context, ScriptSpan callerSpan, string templatePath) =>
        throw new NotSupportedException();

    public ValueTask<string?> LoadAsync(TemplateContext context, ScriptSpan callerSpan, string templatePath) =>
        throw new NotSupportedException();
}
