using System.Collections.Immutable;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.Documents;

/// <summary>
/// What document templates are lent beside <c>raw</c>: text in other dress. Each takes one value or a list, of which it
/// joins the items.
/// </summary>
/// <param name="writer">The format.</param>
/// <param name="words">How values of the plan read.</param>
/// <param name="root">Relative path from the page to the top of its folder, empty or ending in a slash.</param>
internal sealed class DocumentFunctions(IDocumentWriter writer, PlanWords words, string root)
{
    private const string Between = ", ";

    /// <summary>The functions by name.</summary>
    public ImmutableDictionary<string, HostFunction> All => new Dictionary<string, HostFunction>(StringComparer.Ordinal)
    {
        ["link"] = One("link", value => Join(value, Between, Link)),
        ["link_lines"] = One("link_lines", value => Join(value, writer.LineBreak, Link)),
        ["code"] = One("code", value => Join(value, Between, item => writer.Code(TextOf(item)))),
        ["code_lines"] = One("code_lines", value => Join(value, writer.LineBreak, item => writer.Code(TextOf(item)))),
        ["lines"] = One("lines", value => Join(value, writer.LineBreak, item => writer.Text(TextOf(item)))),
        ["plain"] = One("plain", value => Join(value, Between, item => writer.Plain(TextOf(item)))),
        ["verbatim"] = One("verbatim", value => writer.Verbatim(TextOf(value))),
        ["mermaid"] = One("mermaid", value => writer.Block(TextOf(value), "mermaid")),
        ["raw"] = RawFunction.For(Write),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What a bare value of the plan becomes.</summary>
    public string Write(PlanValue value) => writer.Text(words.Of(value));

    private static HostFunction One(string name, Func<ScriptValue, string> write) => arguments => arguments switch
    {
        [ScriptValue.Null] => ScriptValue.Null.Value,
        [var value] => new ScriptValue.Written(write(value)),
        _ => new ScriptValue.Fault($"'{name}' takes one value."),
    };

    private static string Join(ScriptValue value, string between, Func<ScriptValue, string> write) =>
        value is ScriptValue.List { Items: var items } ? string.Join(between, items.Select(write)) : write(value);

    private string Link(ScriptValue value) => value is ScriptValue.Map map
        ? (map.Find("href"), map.Find("text")) switch
        {
            (ScriptValue.Text { Value: var href }, { } text) => writer.Link(TextOf(text), root + href),
            (_, { } text) => writer.Text(TextOf(text)),
            _ => "",
        }
        : writer.Text(TextOf(value));

    private string TextOf(ScriptValue value) => value switch
    {
        ScriptValue.Plan plan => words.Of(plan.Value),
        ScriptValue.Text text => text.Value,
        ScriptValue.Number number => words.Of(PlanValue.Of(number.Value)),
        ScriptValue.Map map when map.Find("text") is { } text => TextOf(text),
        _ => "",
    };
}
