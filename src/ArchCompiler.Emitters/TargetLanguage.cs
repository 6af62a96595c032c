using System.Collections.Immutable;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters;

/// <summary>What differs between the targets whose templates are rendered one for each construct.</summary>
internal abstract class TargetLanguage
{
    /// <summary>The target's name, and its templates' folder.</summary>
    public abstract string Name { get; }

    /// <summary>Ending of the files that the templates give: <c>tf</c>.</summary>
    public abstract string Extension { get; }

    /// <summary>Name of the template of a construct: one that refers to it where it exists already.</summary>
    public string TemplateOf(Construct construct) =>
        $"{Name}/{(construct.IsExisting ? "existing/" : "")}{construct.Kind}.{Extension}.scriban";

    /// <summary>Name of the template of a flow.</summary>
    public string FlowTemplate => $"{Name}/flow.{Extension}.scriban";

    /// <summary>What takes the place, in this target, of a template of another one.</summary>
    public string TwinOf(string template, TargetLanguage other)
    {
        var ending = $".{other.Extension}{TemplateLibrary.Ending}";
        return template.StartsWith($"{other.Name}/", StringComparison.Ordinal)
            && template.EndsWith(ending, StringComparison.Ordinal)
                ? $"{Name}{template[other.Name.Length..^ending.Length]}.{Extension}{TemplateLibrary.Ending}"
                : template;
    }

    /// <summary>A name of the plan as the target's own names have it.</summary>
    public virtual string Label(string name) => name;

    /// <summary>An author's words as a comment may hold them, on one line.</summary>
    public abstract string Comment(string text);

    /// <summary>What this target's templates know of a construct beside what all do.</summary>
    public abstract IEnumerable<(string Name, ScriptValue Value)> Additions(Construct construct);

    /// <summary>What this target's templates know of a flow or an attachment beside what all do.</summary>
    /// <param name="id">Id in the plan.</param>
    /// <param name="origins">What it was made from.</param>
    public abstract IEnumerable<(string Name, ScriptValue Value)> About(string id, ImmutableArray<Origin> origins);
}
