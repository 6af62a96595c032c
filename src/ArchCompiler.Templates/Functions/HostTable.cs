using Scriban.Runtime;

namespace ArchCompiler.Templates.Functions;

/// <summary>The host's functions as Scriban looks them up.</summary>
internal static class HostTable
{
    public static ScriptObject Of(IReadOnlyDictionary<string, HostFunction> functions)
    {
        ScriptObject table = new(functions.Count, autoImportStaticsFromThisType: false);
        foreach (var (name, function) in functions)
        {
            table[name] = new LentFunction(name, function);
        }

        return table;
    }
}
