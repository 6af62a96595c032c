using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;
using ArchCompiler.Templates.Functions;
using ArchCompiler.Templates.Reading;
using ArchCompiler.Templates.Values;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using ScriptSpan = Scriban.Parsing.SourceSpan;

namespace ArchCompiler.Templates.Rendering;

/// <summary>
/// One rendering by Scriban: values of the plan keep their type on every way through the language, and only the
/// target's writer turns them into text. What they mean in operations is in <c>RenderContext.Evaluating.cs</c>.
/// </summary>
internal sealed partial class RenderContext : TemplateContext
{
    private readonly TemplateModel model;
    private readonly Dictionary<string, Template> templates = new(StringComparer.Ordinal);
    private readonly HashSet<int> holdsValues = [];
    private readonly ScriptObject assigned = new(0, autoImportStaticsFromThisType: false);
    private readonly Template main;
    private ScriptNode? written;
    private int length;
    private int includes;

    public RenderContext(Template template, TemplateModel model)
        : base(FunctionTable.All)
    {
        main = template;
        this.model = model;
        templates[template.Source.Path] = template;
        StrictVariables = true;
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = model.Limits.LoopTurns;
        LimitToString = model.Limits.OutputLength;
        RecursiveLimit = 4 * model.Limits.IncludeDepth;
        RegexTimeOut = TimeSpan.FromSeconds(2);
        TemplateLoader = IncludedTemplates.Instance;
        TryGetVariable = RefuseUnknown;
        PushGlobal(HostTable.Of(model.Functions));
        PushGlobal(new ModelGlobals(model.Globals));
        PushGlobal(assigned);
    }

    /// <summary>What was assigned, in the order of first assignment.</summary>
    public ScriptValue.Map Assigned => ScriptObjects.ToValue(assigned) as ScriptValue.Map ?? new([]);

    /// <summary>The output so far.</summary>
    public string Written
    {
        get
        {
            while (OutputCount > 1)
            {
                PopOutput();
            }

            return Output.ToString() ?? "";
        }
    }

    /// <summary>The context that Scriban hands to accessors and functions, which is always ours.</summary>
    public static RenderContext Of(TemplateContext context) => (RenderContext)context;

    public TemplateException Mistaken(ScriptSpan span, string message) =>
        TemplateDiagnostics.Mistaken(SourceOf(span), span.In(SourceOf(span)), message);

    public TemplateException Unknown(ScriptSpan span, string name, IEnumerable<string> names) =>
        TemplateDiagnostics.UnknownVariable(SourceOf(span), span.In(SourceOf(span)), name, Nearest.To(name, names));

    public TemplateException Unsupported(ScriptSpan span, string name, string reason) =>
        TemplateDiagnostics.Unsupported(SourceOf(span), span.In(SourceOf(span)), name, reason);

    /// <summary>What an exception of Scriban's own says, in our words.</summary>
    public Diagnostic Say(ScriptRuntimeException refusal)
    {
        if (refusal is TemplateException ours)
        {
            return ours.Diagnostic;
        }

        var source = SourceOf(refusal.Span);
        return RuntimeWords.Say(source, refusal.Span.In(source), refusal, model.Limits).Diagnostic;
    }

    /// <summary>What a template inside this one gives: typed where values of the plan were written into it.</summary>
    public object? Include(ScriptSpan span, Func<object?> render)
    {
        if (++includes > model.Limits.IncludeDepth)
        {
            throw OverLimit(span, "templates include each other too deep", model.Limits.IncludeDepth);
        }

        var depth = OutputCount + 1;
        holdsValues.Remove(depth);
        var text = render();
        includes--;
        return Kept(text as string ?? "", depth);
    }

    /// <inheritdoc/>
    public override TemplateContext Write(ScriptSpan span, object? textAsObject)
    {
        if (textAsObject is not null)
        {
            var text = TextOf(textAsObject);
            Count(text.Length);
            Write(text);
        }

        return this;
    }

    /// <inheritdoc/>
    public override string? ObjectToString(object? value, bool nested = false) => value switch
    {
        TypedScalar { Unwrapped: not TypedScalar and var plain } => base.ObjectToString(plain, nested),
        ITyped typed => throw Mistaken(
            CurrentSpan, $"Text is needed here, and this is {Operators.Describe(typed.Value)}."),
        _ => base.ObjectToString(value, nested),
    };

    /// <inheritdoc/>
    public override bool ToBool(ScriptSpan span, object? value) =>
        base.ToBool(span, ScriptObjects.Unwrap(value));

    /// <inheritdoc/>
    public override int ToInt(ScriptSpan span, object? value) =>
        base.ToInt(span, ScriptObjects.Unwrap(value));

    /// <inheritdoc/>
    public override object? ToObject(ScriptSpan span, object? value, Type destinationType) =>
        base.ToObject(span, destinationType == typeof(object) ? value : ScriptObjects.Unwrap(value), destinationType);

    /// <inheritdoc/>
    public override object? IsEmpty(ScriptSpan span, object? against) => against switch
    {
        TypedScalar { Value: ScriptValue.Plan { Value: PlanValue.Text text } } => text.Value.Length == 0,
        TypedScalar scalar => throw Mistaken(span, $"Only a list or an object has items, and this is {scalar}."),
        _ => base.IsEmpty(span, against),
    };

    /// <inheritdoc/>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target is TypedScalar or string or bool || target.GetType().IsPrimitive || target is decimal
            ? ScalarAccessor.Instance
            : base.GetMemberAccessorImpl(target);

    /// <inheritdoc/>
    protected override Scriban.Template CreateTemplate(string templatePath, ScriptNode? callerContext)
    {
        var span = callerContext?.Span ?? CurrentSpan;
        var found = model.Include(templatePath);
        if (found.Value is not { } template)
        {
            throw found.Diagnostics is [var refusal, ..]
                ? new TemplateException(refusal)
                : TemplateDiagnostics.UnknownInclude(SourceOf(span), span.In(SourceOf(span)), templatePath);
        }

        templates[template.Source.Path] = template;
        return template.Parsed;
    }

    private string TextOf(object value)
    {
        var shown = value is not ITyped && !ScriptObjects.HoldsTyped(value) ? null : ScriptObjects.ToValue(value);
        switch (shown)
        {
            case null:
                return base.ObjectToString(value) ?? "";
            case ScriptValue.Written text:
                holdsValues.Add(OutputCount);
                return text.Value;
            default:
                holdsValues.Add(OutputCount);
                return shown.ToPlan() is { } planned
                    ? model.Write(planned)
                    : throw Mistaken(
                        Place, "A list or object with values of the plan may hold no null and no captured text.");
        }
    }

    private ScriptSpan Place => written?.Span ?? CurrentSpan;

    private object Kept(string text, int depth) =>
        holdsValues.Remove(depth) ? new TypedScalar(new ScriptValue.Written(text)) : text;

    private void Count(int more)
    {
        length += more;
        if (length > model.Limits.OutputLength || length < 0)
        {
            throw OverLimit(Place, "it writes too much", model.Limits.OutputLength);
        }
    }

    private TemplateException OverLimit(ScriptSpan span, string what, int limit) =>
        TemplateDiagnostics.OverLimit(SourceOf(span), span.In(SourceOf(span)), what, limit);

    private SourceText SourceOf(ScriptSpan span) =>
        (span.FileName is { } path ? templates.GetValueOrDefault(path) : null)?.Source ?? main.Source;

    private bool RefuseUnknown(TemplateContext context, ScriptSpan span, ScriptVariable variable, out object? value)
    {
        value = null;
        throw RefusedNames.ReasonOf(variable.Name) is { } reason
            ? Unsupported(span, variable.Name, reason)
            : Unknown(span, variable.Name, templates.Values.SelectMany(template => template.Names)
                .Concat(model.Globals.Keys)
                .Concat(model.Functions.Keys)
                .Concat(FunctionTable.Names));
    }
}
