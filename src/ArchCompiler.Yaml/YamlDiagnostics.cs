using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Yaml;

/// <summary>What there is to say of YAML itself, whatever it is used for.</summary>
internal static class YamlDiagnostics
{
    public static Diagnostic Malformed(SourceSpan span, string reason) => new(
        "ARC150", Severity.Error, span, $"This is not valid YAML: {reason}.")
    {
        Remedy = "close every quote, bracket and brace, put a space after each ':', "
            + "and quote a text that holds one of : # { } [ ] , & * ! | > % @",
    };

    public static Diagnostic Tab(SourceSpan span) => new(
        "ARC151", Severity.Error, span, "A tab indents this line, which YAML does not allow.")
    {
        Remedy = "indent with spaces",
    };

    public static Diagnostic DuplicateKey(Name key, SourceSpan first) => new(
        "ARC152", Severity.Error, key.Span, $"The key '{key.Text}' is stated twice in one mapping.")
    {
        Related = [new(first, "first stated here")],
        Remedy = "keep one of the two",
    };

    public static Diagnostic KeyIsNotText(SourceSpan span) => new(
        "ARC153", Severity.Error, span, "A key must be a single text.")
    {
        Remedy = "write the key as one word or in quotes",
    };

    public static Diagnostic TooDeep(SourceSpan span) => new(
        "ARC154", Severity.Error, span, $"Lists and mappings are nested more than {YamlLimits.Depth} deep.")
    {
        Remedy = "flatten the value",
    };

    public static Diagnostic UnknownAnchor(SourceSpan span, string name) => new(
        "ARC155", Severity.Error, span, $"'*{name}' stands for nothing: no value before it is marked '&{name}'.")
    {
        Remedy = $"mark a value above with '&{name}', or write the value out",
    };

    public static Diagnostic SelfReference(SourceSpan span, string name) => new(
        "ARC156", Severity.Error, span, $"'*{name}' stands inside the very value that '&{name}' marks.")
    {
        Remedy = "write the value out",
    };

    public static Diagnostic TooManyAliasedValues(SourceSpan span) => new(
        "ARC157", Severity.Error, span, $"Aliases stand for more than {YamlLimits.AliasedValues} values.")
    {
        Remedy = "write the values out where they are needed",
    };

    public static Diagnostic MergeOfNoMapping(SourceSpan span) => new(
        "ARC158", Severity.Error, span, "'<<' takes a mapping or a list of mappings.")
    {
        Remedy = "name a mapping that is marked above: '<<: *name'",
    };

    public static Diagnostic SecondDocument(SourceSpan span) => new(
        "ARC159", Severity.Error, span, "A second YAML document starts here, and only one is read.")
    {
        Remedy = "remove the line '---', or put the second document in a file of its own",
    };

    public static Diagnostic UnknownTag(SourceSpan span, string tag) => new(
        "ARC160", Severity.Error, span, $"The tag '{tag}' has no meaning here.")
    {
        Remedy = "quote the value if it is a text that starts with '!', else remove the tag",
    };
}
