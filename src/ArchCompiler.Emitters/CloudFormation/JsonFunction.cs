using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// <c>json</c>: a value as the text of a JSON document, for properties that take JSON in a string. Members that are
/// null are left out; what is only known at deployment stands within quotes.
/// </summary>
internal static class JsonFunction
{
    public static ScriptValue Call(ImmutableArray<ScriptValue> arguments) => arguments is [var value]
        ? ScriptValue.Of(new PlanValue.Join([.. Parts(value)]))
        : new ScriptValue.Fault("'json' takes one value.");

    private static IEnumerable<PlanValue> Parts(ScriptValue value) => value switch
    {
        ScriptValue.Plan plan => Parts(plan.Value),
        ScriptValue.List list => Wrap("[", list.Items.Select(Parts), "]"),
        ScriptValue.Map map => Wrap(
            "{",
            map.Members.Where(m => m.Value is not ScriptValue.Null)
                .Select(m => Parts(m.Value).Prepend(Text($"{Quote(m.Key)}:"))),
            "}"),
        ScriptValue.Bool flag => [Text(flag.Value ? "true" : "false")],
        ScriptValue.Number number => [Text(number.Value.ToString(CultureInfo.InvariantCulture))],
        ScriptValue.Text text => [Text(Quote(text.Value))],
        _ => [Text("null")],
    };

    private static IEnumerable<PlanValue> Parts(PlanValue value) => value switch
    {
        PlanValue.Text text => [Text(Quote(text.Value))],
        PlanValue.Number number => [Text(number.Value.ToString(CultureInfo.InvariantCulture))],
        PlanValue.Flag flag => [Text(flag.Value ? "true" : "false")],
        PlanValue.List list => Wrap("[", list.Items.Select(Parts), "]"),
        PlanValue.Map map => Wrap("{", map.Entries.Select(e => Parts(e.Value).Prepend(Text($"{Quote(e.Key)}:"))), "}"),
        PlanValue.Join join => [Text("\""), .. JoinedParts.Flatten(join).Select(Inner), Text("\"")],
        _ => [Text("\""), value, Text("\"")],
    };

    private static PlanValue Inner(PlanValue part) =>
        part is PlanValue.Text text ? Text(Quote(text.Value)[1..^1]) : part;

    private static IEnumerable<PlanValue> Wrap(string open, IEnumerable<IEnumerable<PlanValue>> items, string close)
    {
        yield return Text(open);
        foreach (var (index, item) in items.Index())
        {
            if (index > 0)
            {
                yield return Text(",");
            }

            foreach (var part in item)
            {
                yield return part;
            }
        }

        yield return Text(close);
    }

    private static string Quote(string text) =>
        $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static PlanValue Text(string text) => PlanValue.Of(text);
}
