using System.Diagnostics;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// The one writer of values in a stack's YAML, total over the plan's values: flow style on one line, with the short
/// form of intrinsic functions. What is quoted and what is an expression follows from the type.
/// </summary>
/// <param name="resolve">The expression of another construct's output: <c>!GetAtt Key.Arn</c>.</param>
/// <param name="variable">The expression of a variable.</param>
/// <param name="ambient">The expression of what every stack knows.</param>
internal sealed class StackYaml(
    Func<PlanValue.Reference, string> resolve,
    Func<PlanValue.Variable, string> variable,
    Func<PlanValue.Ambient, string> ambient)
{
    private const string Get = "!GetAtt ";
    private const string Reference = "!Ref ";
    private const string Substitute = "!Sub \"";

    /// <summary>The node that stands for a value.</summary>
    public string Write(PlanValue value) => value switch
    {
        PlanValue.Text text => StackText.Write(text.Value),
        PlanValue.Number number => StackText.Write(number.Value),
        PlanValue.Flag flag => flag.Value ? "true" : "false",
        PlanValue.List list => $"[{string.Join(", ", list.Items.Select(Write))}]",
        PlanValue.Map { Entries: { IsEmpty: true } } => "{}",
        PlanValue.Map map =>
            $"{{ {string.Join(", ", map.Entries.Select(e => $"{StackText.Write(e.Key)}: {Write(e.Value)}"))} }}",
        PlanValue.Reference reference => resolve(reference),
        PlanValue.Variable of => variable(of),
        PlanValue.Ambient known => ambient(known),
        PlanValue.Join join => WriteJoin(join),
        _ => throw new UnreachableException(),
    };

    private string WriteJoin(PlanValue.Join join)
    {
        var parts = JoinedParts
            .Merge(JoinedParts.Flatten(join).Select(AsText).Where(part => part is not PlanValue.Text { Value: "" }))
            .Select(part => (Value: part, Text: Write(part)))
            .ToList();
        return parts switch
        {
            [] => "\"\"",
            [var only] => only.Text,
            _ when parts.TrueForAll(p => Inline(p.Value, p.Text) is not null) =>
                $"{Substitute}{string.Concat(parts.Select(p => Inline(p.Value, p.Text)))}\"",
            _ => $"!Join [\"\", [{string.Join(", ", parts.Select(p => p.Text))}]]",
        };
    }

    private PlanValue AsText(PlanValue part) => part is PlanValue.Number or PlanValue.Flag
        ? PlanValue.Of(Write(part))
        : part;

    /// <summary>A part as it stands within <c>!Sub</c>, null where it cannot.</summary>
    private static string? Inline(PlanValue part, string text) => part switch
    {
        PlanValue.Text { Value: var literal } => literal.Contains("${", StringComparison.Ordinal)
            || literal.EndsWith('$')
            ? null
            : StackText.Quote(literal)[1..^1],
        _ => Named(text) is { } name ? $"${{{name}}}"
            : text.StartsWith(Substitute, StringComparison.Ordinal) ? text[Substitute.Length..^1]
            : null,
    };

    // An attribute of an attribute stays out of !Sub: not every reader of templates finds its end there.
    private static string? Named(string text) =>
        text.StartsWith(Get, StringComparison.Ordinal) && text.Count(c => c is '.' or ',') == 1 ? text[Get.Length..]
        : text.StartsWith(Reference, StringComparison.Ordinal) ? text[Reference.Length..].Trim('"')
        : null;
}
