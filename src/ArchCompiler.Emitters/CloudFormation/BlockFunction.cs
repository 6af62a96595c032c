using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// <c>block value columns</c>: a value in YAML's block style, whose lines after the first stand in so many columns. For
/// what is too long for one line.
/// </summary>
internal static class BlockFunction
{
    private const int WidestLine = 100;

    /// <summary>The function.</summary>
    /// <param name="write">Writes a value on one line.</param>
    public static HostFunction For(Func<PlanValue, string> write) => arguments => arguments switch
    {
        [ScriptValue.Plan value, ScriptValue.Number columns] =>
            ScriptValue.Of(string.Join('\n', Lines(value.Value, write, (int)columns.Value).Index()
                .Select(line => line.Index == 0 ? line.Item : new string(' ', (int)columns.Value) + line.Item))),
        _ => new ScriptValue.Fault("'block' takes a value and a number of columns."),
    };

    private static IEnumerable<string> Lines(PlanValue value, Func<PlanValue, string> write, int column) => value switch
    {
        PlanValue.Map { Entries.IsEmpty: false } map => map.Entries.SelectMany(entry =>
            Under($"{StackText.Write(entry.Key)}:", entry.Value, write, column)),
        PlanValue.List { Items.IsEmpty: false } list => list.Items.SelectMany(item =>
            Lines(item, write, column + 2).Index().Select(line => (line.Index == 0 ? "- " : "  ") + line.Item)),
        _ => [write(value)],
    };

    private static IEnumerable<string> Under(
        string key, PlanValue value, Func<PlanValue, string> write, int column)
    {
        var isNested = value is PlanValue.Map { Entries.IsEmpty: false } or PlanValue.List { Items.IsEmpty: false };
        var whole = isNested && !IsDeep(value) ? write(value) : null;
        if (!isNested || (whole is not null && column + key.Length + whole.Length < WidestLine))
        {
            return [$"{key} {whole ?? write(value)}"];
        }

        return Lines(value, write, column + 2).Select(line => $"  {line}").Prepend(key);
    }

    // What holds a map of maps is never put on one line.
    private static bool IsDeep(PlanValue value) => value switch
    {
        PlanValue.Map map => map.Entries.Any(entry => entry.Value is PlanValue.Map),
        PlanValue.List list => list.Items.Any(item => item is PlanValue.Map map && map.Entries.Length > 2),
        _ => false,
    };
}
