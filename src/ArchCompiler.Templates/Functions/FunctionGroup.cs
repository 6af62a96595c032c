using ArchCompiler.Templates.Reading;
using ArchCompiler.Templates.Rendering;
using Scriban;
using Scriban.Runtime;
using ScriptSpan = Scriban.Parsing.SourceSpan;

namespace ArchCompiler.Templates.Functions;

/// <summary>
/// The functions of one name, <c>string</c>; one that it lacks is said, where Scriban would give null.
/// </summary>
internal sealed class FunctionGroup(string name, int count)
    : ScriptObject(count, autoImportStaticsFromThisType: false)
{
    /// <inheritdoc/>
    public override bool TryGetValue(TemplateContext? context, ScriptSpan span, string member, out object? value)
    {
        if (base.TryGetValue(context, span, member, out value) || context is not RenderContext rendering)
        {
            return value is not null;
        }

        var full = $"{name}.{member}";
        throw RefusedNames.ReasonOf(full) is { } reason
            ? rendering.Unsupported(span, full, reason)
            : rendering.Unknown(span, full, FunctionTable.Names);
    }
}
