using System.Text;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using ArchCompiler.Testing.Samples;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests.Laws;

/// <summary>
/// A finding that an edit of the drawing mends has something in the output that mends it: the fix changes a resource in
/// both targets, and silences nothing without effect.
/// </summary>
public sealed class FixLawTests
{
    private const int Tries = 3;

    [Fact]
    public void A_fix_changes_a_resource_in_both_targets()
    {
        Dictionary<string, int> tried = new(StringComparer.Ordinal);
        List<string> faults = [];
        foreach (var source in Sources())
        {
            foreach (var (id, fix) in FixesOf(source).DistinctBy(found => found.Id))
            {
                if (tried.GetValueOrDefault(id) < Tries)
                {
                    tried[id] = tried.GetValueOrDefault(id) + 1;
                    faults.AddRange(FaultsOf(source, fix).Select(target => $"{id}: '{fix.Title}' changes no {target} in"
                        + $" {source.Path}"));
                }
            }
        }

        faults.ShouldBeEmpty();
        tried.Count.ShouldBeGreaterThan(3);
    }

    private static IEnumerable<SourceText> Sources() =>
        Sample.All.SelectMany(sample => sample.Compile().Select(compilation => compilation.Source))
            .DistinctBy(source => source.Path)
            .Concat(MeaningPages.Drawings().Select(drawn => new SourceText("drawing.mmd", drawn.Drawing)));

    // What is safe by default is safe in the output already, and what is not realised yet has nothing to change.
    private static IEnumerable<(string Id, Fix Fix)> FixesOf(SourceText source) => Compiling.Of(source)
        .Where(compilation => compilation.Planned.Value.Omissions.IsEmpty)
        .SelectMany(compilation => compilation.Checked.Diagnostics)
        .Where(found => found is { Waiver: null, IsSafeByDefault: false, Fixes.IsEmpty: false })
        .Select(found => (found.Id, found.Fixes[0]));

    private static IEnumerable<string> FaultsOf(SourceText source, Fix fix)
    {
        SourceText mended = new(source.Path, TextEdit.Apply(source.Text, fix.Edits));
        return ((string[])["terraform", "cloudformation"]).Where(target => Told(source, target) == Told(mended, target));
    }

    private static string Told(SourceText source, string target) => string.Join('\n', Compiling.Of(source)
        .SelectMany(compilation => compilation.Emit(target).Value)
        .Where(file => file.Path.EndsWith(".tf", StringComparison.Ordinal)
            || file.Path.EndsWith(".yaml", StringComparison.Ordinal))
        .SelectMany(file => Encoding.UTF8.GetString([.. file.Content]).Split('\n'))
        .Where(line => !line.TrimStart().StartsWith('#') && !line.Contains("Metadata: { archc", StringComparison.Ordinal)));
}
