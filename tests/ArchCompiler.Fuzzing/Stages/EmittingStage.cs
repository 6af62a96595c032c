using System.Text.RegularExpressions;
using ArchCompiler.Core.Emission;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;

namespace ArchCompiler.Fuzzing.Stages;

/// <summary>Whatever is drawn is written: every target, legal names, paths that stay, the same bytes twice.</summary>
internal sealed partial class EmittingStage : Stage
{
    [GeneratedRegex(@"^(module\.)?[A-Za-z_][A-Za-z0-9_-]*(\.[A-Za-z_][A-Za-z0-9_-]*)*(\[.*\])?$", RegexOptions.ExplicitCapture)]
    private static partial Regex TerraformAddress { get; }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*$")]
    private static partial Regex LogicalId { get; }

    [GeneratedRegex("""^(resource|data|module|variable|output) "(?<type>[^"]*)"( "(?<name>[^"]*)")? \{""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block { get; }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_-]*$")]
    private static partial Regex Identifier { get; }

    /// <inheritdoc/>
    public override string Name => "emitting";

    /// <inheritdoc/>
    public override void Try(Input input, Random random)
    {
        SourceText source = new(input.Path, input.Text);
        foreach (var drawn in Compiling.Of(source).Take(2))
        {
            _ = drawn.Checked;
            foreach (var target in Targets.Names)
            {
                foreach (var artifact in drawn.Emit(target).Value)
                {
                    CheckArtifact(target, artifact);
                }
            }
        }
    }

    private static void CheckArtifact(string target, Artifact artifact)
    {
        Demand(
            artifact.Path.Split('/').All(part => part is not ("" or "." or "..") && part.Length <= 200)
                && !artifact.Path.Any(c => char.IsControl(c) || c is '\\' or ':'),
            "a path stays below its folder");
        Demand(artifact.Content.Length < 50_000_000, "a file is no larger than its drawing asks for");
        if (target == "terraform")
        {
            Demand(artifact.Addresses.All(entry => TerraformAddress.IsMatch(entry.Key)), "an address is legal");
            if (artifact.Path.EndsWith(".tf", StringComparison.Ordinal))
            {
                CheckNames(System.Text.Encoding.UTF8.GetString(artifact.Content.AsSpan()));
            }
        }
        else if (target == "cloudformation")
        {
            Demand(
                artifact.Addresses.All(entry => LogicalId.IsMatch(entry.Key.Split('.', '/', ':')[^1])),
                "a logical id is legal");
        }
    }

    private static void CheckNames(string text)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Match block in Block.Matches(text))
        {
            var name = block.Groups["name"] is { Success: true, Value: var second } ? second : block.Groups["type"].Value;
            Demand(Identifier.IsMatch(name), "a name is legal");
            Demand(seen.Add(block.Value), "a name is given once");
        }
    }
}
