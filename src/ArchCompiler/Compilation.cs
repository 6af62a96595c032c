using System.Collections.Immutable;
using ArchCompiler.Converting;
using ArchCompiler.Core.Binding;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Emission;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Planning.Lowering;
using ArchCompiler.Core.Settings;
using ArchCompiler.Core.Text;
using ArchCompiler.Environments;
using ArchCompiler.Explaining;
using ArchCompiler.Templates;
using ArchCompiler.Yaml;

namespace ArchCompiler;

/// <summary>
/// One diagram seen through every stage; each stage is computed once, when first asked for. To read this is to read the
/// pipeline.
/// </summary>
/// <param name="read">The diagram as its front end gave it.</param>
/// <param name="context">What it depends on besides.</param>
public sealed class Compilation(Staged<Diagram> read, CompilationContext context)
{
    private readonly Dictionary<(string Target, EmissionOptions Options), Staged<ImmutableArray<Artifact>>> emitted =
        [];

    /// <summary>The diagrams of a source, each ready to be compiled.</summary>
    public static ImmutableArray<Compilation> Of(SourceText source, CompilationContext context) =>
        [.. Notations.Read(source).Select(read => new Compilation(read, context))];

    /// <summary>The file that all spans are offsets in.</summary>
    public SourceText Source => Read.Value.Source;

    /// <summary>The environment it is compiled for, null for all of them at once.</summary>
    public string? Environment => context.Environment;

    /// <summary>What was drawn.</summary>
    public Staged<Diagram> Read { get; } = read;

    /// <summary>
    /// What holds for the diagram: the project's settings, then its front matter, then the environment asked for.
    /// </summary>
    public Staged<ProjectSettings> Settings => field ??= Settle();

    /// <summary>What it means.</summary>
    public Staged<Architecture> Bound => field ??= Binder.Of(context.Catalog).Bind(Read.Value, Settings.Value);

    /// <summary>What the rules say of it.</summary>
    public Verdict Checked => field ??= new RuleRunner(context.Rules).Check(Bound.Value, Settings.Value, context.Today);

    /// <summary>What to create.</summary>
    public Staged<Plan> Planned => Environments.Planned;

    /// <summary>What the stages up to binding say: all that a reader of the typed graph needs to know.</summary>
    public IEnumerable<Diagnostic> Understanding =>
        [.. Read.Diagnostics, .. Settings.Diagnostics, .. Bound.Diagnostics];

    /// <summary>What the compiler itself says, without the rules: what may stand in the way of emitting.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Understanding.Concat(Planned.Diagnostics);

    /// <summary>The files of one target.</summary>
    /// <param name="target">One of <see cref="Targets.Names"/>.</param>
    public Staged<ImmutableArray<Artifact>> Emit(string target) => Emit(target, EmissionOptions.Default);

    /// <summary>The files of one target, for a place where they will stand.</summary>
    /// <param name="target">One of <see cref="Targets.Names"/>.</param>
    /// <param name="options">What the target cannot know by itself.</param>
    public Staged<ImmutableArray<Artifact>> Emit(string target, EmissionOptions options) =>
        emitted.TryGetValue((target, options), out var known)
            ? known
            : emitted[(target, options)] = EmitNow(target, options);

    /// <summary>What a template is given for this diagram, once for each text that is laid out with it.</summary>
    /// <param name="template">Name of a template, in the folder of its target or for any of them.</param>
    public ImmutableArray<ScriptValue.Map> ModelsOf(string template)
    {
        var folder = template.Split('/')[0];
        ModelRecorder recorder = new(context.Templates, template);
        foreach (var target in Targets.Names.Where(name => name == folder || !Targets.Names.Contains(folder)))
        {
            Targets.GetEmitter(target, context.Templates, recorder).Emit(InputFor(target, EmissionOptions.Default));
        }

        return recorder.Models;
    }

    private EnvironmentPlans Environments => field ??=
        new EnvironmentPlanner(Settings.Value, Compile).Plan(Planner.Lower(Bound.Value), Understanding);

    private Staged<ImmutableArray<Artifact>> EmitNow(string target, EmissionOptions options)
    {
        var written = Targets.GetEmitter(target, context.Templates).Emit(InputFor(target, options));
        return written with { Diagnostics = [.. written.Diagnostics, .. Environments.Differences] };
    }

    private Staged<Plan> Compile(ProjectSettings settings)
    {
        var bound = Binder.Of(context.Catalog).Bind(Read.Value, settings);
        var planned = Planner.Lower(bound.Value);
        return planned with { Diagnostics = [.. bound.Diagnostics, .. planned.Diagnostics] };
    }

    private Staged<ProjectSettings> Settle()
    {
        var merged = SettingsReader.Merge(context.Settings, Read.Value.Settings);
        return context.Environment is { } environment
            ? merged with { Value = merged.Value.In(environment) }
            : merged;
    }

    private EmissionInput InputFor(string target, EmissionOptions options) => new(Planned.Value)
    {
        SourceLink = options.SourceLink,
        SharedAssets = options.SharedAssets,
        Date = options.Date,
        Assess = Assess,
        FindLeftOut = () => LeftOut.Of(Planned.Value, Diagnostics.Concat(Environments.Differences)),
        Draw = () => Read.Value.Type is DiagramType.Yaml ? Converter.Draw(Bound.Value) : null,
        EmitEarlier = () =>
        [
            .. Targets.Names.TakeWhile(name => name != target)
                .Select(name => new TargetArtifacts(name, Emit(name, options).Value)),
        ],
    };

    private Assessment Assess()
    {
        var verdict = new RuleRunner(context.Rules).Check(Bound.Value, Settings.Value, DateOnly.MinValue);
        var said = Diagnostics.Concat(verdict.Diagnostics).OrderBy(diagnostic => diagnostic.Span.Start);
        return new([.. said], verdict.Passed, verdict.NotApplicable);
    }
}
