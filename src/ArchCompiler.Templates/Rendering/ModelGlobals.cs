using ArchCompiler.Templates.Values;
using Scriban;
using Scriban.Runtime;
using ScriptSpan = Scriban.Parsing.SourceSpan;

namespace ArchCompiler.Templates.Rendering;

/// <summary>
/// The variables that a template is given, each turned into what Scriban works on when it is first asked for: most
/// templates use few of theirs.
/// </summary>
internal sealed class ModelGlobals(IReadOnlyDictionary<string, ScriptValue> globals) : IScriptObject
{
    private readonly Dictionary<string, object?> known = new(StringComparer.Ordinal);

    public int Count => globals.Count;

    public bool IsReadOnly
    {
        get => true;
        set => throw new NotSupportedException();
    }

    public IEnumerable<string> GetMembers() => globals.Keys;

    public bool Contains(string member) => globals.ContainsKey(member);

    public bool TryGetValue(TemplateContext? context, ScriptSpan span, string member, out object? value)
    {
        if (known.TryGetValue(member, out value))
        {
            return true;
        }

        if (!globals.TryGetValue(member, out var given))
        {
            return false;
        }

        value = known[member] = ScriptObjects.Of(given);
        return true;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, ScriptSpan span, string member, object? value, bool readOnly) =>
        false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
        // All of them are, always.
    }

    public IScriptObject Clone(bool deep) => this;
}
