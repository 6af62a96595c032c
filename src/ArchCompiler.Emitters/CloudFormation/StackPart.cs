using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// What a construct's front matter sets apart from its own text, since it needs what comes later than the construct, or
/// stands in another region: a record of a zone for a thing that itself needs the zone.
/// </summary>
/// <param name="Id">Id among the members of stacks.</param>
/// <param name="Owner">The construct.</param>
/// <param name="Template">The template that lays it out.</param>
/// <param name="AtEdge">Whether it can stand in CloudFront's region alone.</param>
/// <param name="InRegion">Whether it must stand in its construct's region.</param>
/// <param name="Item">What the front matter hands to the template as <c>part</c>.</param>
internal sealed record StackPart(
    string Id, Construct Owner, string Template, bool AtEdge, bool InRegion, ScriptValue Item)
{
    /// <summary>The parts that a construct's front matter names.</summary>
    public static IEnumerable<StackPart> Of(Construct owner, IEnumerable<ScriptValue.Map> declared) =>
        declared.Index().Select(part => new StackPart(
            $"{owner.Id} {part.Index}",
            owner,
            $"cloudformation/{(part.Item.Find("template") as ScriptValue.Text)?.Value}.yaml.scriban",
            part.Item.Find("at_edge") is ScriptValue.Bool { Value: true },
            part.Item.Find("in_region") is ScriptValue.Bool { Value: true },
            part.Item.Find("part") ?? ScriptValue.Null.Value));
}
