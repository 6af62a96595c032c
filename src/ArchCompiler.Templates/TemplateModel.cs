using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Templates;

/// <summary>All that a template may see: its variables, the target's writer, and what the host lends it.</summary>
public sealed record TemplateModel
{
    /// <summary>Variables by name; a name that is not here is an error where it is used.</summary>
    public required IReadOnlyDictionary<string, ScriptValue> Globals { get; init; }

    /// <summary>The target's one writer: what a bare <c>{{ value }}</c> of the plan becomes.</summary>
    public required Func<PlanValue, string> Write { get; init; }

    /// <summary>
    /// The template that <c>include 'name'</c> means; null where there is none, or none that can be read.
    /// </summary>
    public Func<string, Staged<Template?>> Include { get; init; } = static _ => new(null, []);

    /// <summary>Functions of the host beside the language's own, by name.</summary>
    public IReadOnlyDictionary<string, HostFunction> Functions { get; init; } =
        ImmutableDictionary<string, HostFunction>.Empty;

    /// <summary>Where rendering stops.</summary>
    public TemplateLimits Limits { get; init; } = new();
}

/// <summary>
/// A function that the host lends to templates: pure, total, and a <see cref="ScriptValue.Fault"/> where the arguments
/// do not fit.
/// </summary>
/// <param name="arguments">The piped value first, then what is written after the name.</param>
public delegate ScriptValue HostFunction(ImmutableArray<ScriptValue> arguments);
