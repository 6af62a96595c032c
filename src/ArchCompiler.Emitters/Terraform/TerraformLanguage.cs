using System.Collections.Immutable;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>What Terraform's templates are given.</summary>
internal sealed class TerraformLanguage : TargetLanguage
{
    /// <inheritdoc/>
    public override string Name => "terraform";

    /// <inheritdoc/>
    public override string Extension => "tf";

    /// <inheritdoc/>
    public override string Comment(string text) => Hcl.Comment(text)[1..].Trim();

    /// <inheritdoc/>
    public override IEnumerable<(string Name, ScriptValue Value)> Additions(Construct construct) =>
    [
        ("provider", ScriptValue.Of(Regional.ProviderOf(construct.Scope))),
        ("region", ScriptValue.Of(construct.Scope.Region)),
        ("region_text", ScriptValue.Of(Regional.TextOf(construct.Scope))),
    ];

    /// <inheritdoc/>
    public override IEnumerable<(string Name, ScriptValue Value)> About(
        string id, ImmutableArray<Origin> origins) => [];
}
