using System.Collections.Immutable;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>One parameter of a stack.</summary>
/// <param name="Name">Its logical id.</param>
/// <param name="Description">One line.</param>
/// <param name="Default">Its default, null where an earlier stack or the operator gives the value.</param>
internal sealed record StackParameter(string Name, string Description, string? Default)
{
    /// <summary>Whether the operator has to give its value, since nothing drawn does.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Whether an earlier stack gives its value.</summary>
    public bool IsPassedOn => Default is null && !IsAsked;

    /// <summary>Whether its value is nobody else's to see.</summary>
    public bool IsSecret { get; init; }

    /// <summary>CloudFormation's type.</summary>
    public string Type { get; init; } = "String";

    /// <summary>Values allowed, empty for any.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>Regular expression for the whole text, null for any.</summary>
    public string? Pattern { get; init; }

    /// <summary>Least number allowed.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Greatest number allowed.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Heading under which consoles show it.</summary>
    public string Group { get; init; } = "Project";

    /// <summary>What the frame's template is given.</summary>
    public ScriptValue ToScript() => ScriptValue.Of(
        ("name", ScriptValue.Of(Name)),
        ("type", ScriptValue.Of(Type)),
        ("is_secret", ScriptValue.Of(IsSecret)),
        ("description", ScriptValue.Of(PlanValue.Of(Description))),
        ("default", ScriptValue.Of(Default is null ? null : Value(Default))),
        ("allowed", ScriptValue.Of(Allowed.IsEmpty ? null : PlanValue.Of(Allowed.Select(Value)))),
        ("pattern", ScriptValue.Of(Pattern is null ? null : PlanValue.Of(Pattern))),
        ("minimum", ScriptValue.Of(Minimum is { } least ? PlanValue.Of(least) : null)),
        ("maximum", ScriptValue.Of(Maximum is { } most ? PlanValue.Of(most) : null)));

    private PlanValue Value(string text) =>
        Type is "Number" && decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? PlanValue.Of(number)
            : PlanValue.Of(text);
}
