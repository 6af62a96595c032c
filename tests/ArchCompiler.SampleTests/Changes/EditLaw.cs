using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;

namespace ArchCompiler.SampleTests.Changes;

/// <summary>What an edit does to what is deployed already.</summary>
/// <param name="Target">The target.</param>
/// <param name="Address">Of what it is done to.</param>
/// <param name="Type">Its type.</param>
/// <param name="Effect">What is done.</param>
/// <param name="Keeps">Whether it keeps data.</param>
internal sealed record ChangeEffect(string Target, string Address, string Type, string Effect, bool Keeps);

/// <summary>Law: an edit replaces and removes nothing that it did not ask for.</summary>
internal static class EditLaw
{
    /// <summary>What a drawing's files say, in both targets.</summary>
    public static IEnumerable<(string Target, Written Written)> Write(Compilation compilation) =>
    [
        ("terraform", WrittenTerraform.Read(compilation.Emit("terraform").Value)),
        ("cloudformation", WrittenCloudFormation.Read(compilation.Emit("cloudformation").Value)),
    ];

    /// <summary>What is replaced, what goes, and what changes in place.</summary>
    public static IEnumerable<ChangeEffect> Effects(
        IEnumerable<(string Target, Written Written)> before, IEnumerable<(string Target, Written Written)> after) =>
        before.Zip(after).SelectMany(pair => Effects(pair.First.Target, pair.First.Written, pair.Second.Written));

    private static IEnumerable<ChangeEffect> Effects(string target, Written before, Written after)
    {
        foreach (var (address, resource) in before.Resources)
        {
            ChangeEffect Told(string effect) => new(target, address, resource.Type, effect, before.Keeps.Contains(address));
            if (!after.Resources.TryGetValue(address, out var other) || other.Type != resource.Type)
            {
                yield return Told("goes");
                continue;
            }

            foreach (var path in CreateOnly.Of(resource.Type).Where(path => resource.At(path) != other.At(path)))
            {
                yield return Told($"replaced by {path}: {resource.At(path)} -> {other.At(path)}");
            }

            foreach (var path in resource.Arguments.Keys.Union(other.Arguments.Keys)
                .Where(path => resource.Arguments.GetValueOrDefault(path) != other.Arguments.GetValueOrDefault(path)))
            {
                yield return Told($"changed {path}");
            }
        }
    }

    /// <summary>The first diagram of an edited file, null where the edit broke it.</summary>
    public static Compilation? Compile(SourceText source, string text) =>
        Compiling.Of(new SourceText(source.Path, text)).FirstOrDefault() is { } compilation
        && !compilation.Diagnostics.Any(found => found.Severity is Severity.Error) ? compilation : null;
}
