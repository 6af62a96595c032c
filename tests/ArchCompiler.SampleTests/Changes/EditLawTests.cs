using System.Text.RegularExpressions;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using ArchCompiler.Testing.Samples;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests.Changes;

/// <summary>
/// An edit changes what it should and nothing else: what stays is not replaced, and what keeps data stays, in both
/// targets, told from what is written before the edit and after it.
/// </summary>
public sealed partial class EditLawTests
{
    private const int Share = 24;
    private const int Times = 1;

    /// <summary>Types that are written anew with each change of what they say: a revision follows the last.</summary>
    private static readonly string[] Revisions = ["aws_ecs_task_definition", "AWS::ECS::TaskDefinition"];

    /// <summary>A zone that comes is where certificates are proved from then on.</summary>
    private static readonly string[] OfNames =
        ["aws_acm_certificate", "aws_acm_certificate_validation", "AWS::CertificateManager::Certificate"];

    private static readonly Lazy<(string Source, EditedDrawing Edit, ChangeEffect[] Effects)[]> All = new(() =>
    [
        .. Chosen().ToList().AsParallel().AsOrdered().SelectMany(one => Effects(one.Drawing, one.Edits)),
    ]);

    [Fact]
    public void A_comment_or_a_moved_line_changes_nothing() => Told(EditKind.Nothing, _ => true).ShouldBeEmpty();

    [Fact]
    public void Words_in_a_label_change_words_for_people_alone() =>
        Told(EditKind.Words, effect => !effect.Effect.EndsWith("escription", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void What_comes_replaces_nothing_and_takes_nothing_along() => Told(
        EditKind.Addition,
        effect => !effect.Effect.StartsWith("changed", StringComparison.Ordinal) && !OfNames.Contains(effect.Type))
        .ShouldBeEmpty();

    // What visitors no longer come to is internal from then on, which is another balancer.
    [Fact]
    public void What_goes_takes_nothing_along_that_keeps_data() => Told(
        EditKind.Removal,
        effect => effect.Keeps && !effect.Effect.StartsWith("changed", StringComparison.Ordinal))
        .ShouldBeEmpty();

    /// <summary>What is stated replaces what keeps data where <c>docs/changes.md</c> says so, and nowhere else.</summary>
    [Fact]
    public void Properties_replace_what_keeps_data_where_the_page_says_so()
    {
        var replacing = All.Value.Where(one => one.Edit.Kind is EditKind.Property)
            .Where(one => one.Effects.Any(effect => effect.Keeps && !effect.Effect.StartsWith("changed", StringComparison.Ordinal)))
            .Select(one => one.Edit.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        var page = File.ReadAllText(Repository.At("docs", "changes.md"));
        var listed = Row.Matches(page)
            .SelectMany(row => Word.Matches(row.Groups["properties"].Value)
                .Select(property => $"{row.Groups["kind"].Value} {property.Groups["word"].Value}"))
            .Order(StringComparer.Ordinal);
        replacing.ShouldBe(listed);
    }

    [Fact]
    public void Every_type_that_is_written_is_known() => Examples()
        .SelectMany(source => EditLaw.Write(Compiling.Of(source).First()))
        .SelectMany(written => written.Written.Resources.Values.Select(resource => resource.Type))
        .Where(type => !CreateOnly.Knows(type)).Distinct()
        .ShouldBeEmpty("eng/create-only/create-only.py writes the list anew");

    private static IEnumerable<string> Told(EditKind kind, Func<ChangeEffect, bool> isFault) =>
        from one in All.Value
        where one.Edit.Kind == kind
        from effect in one.Effects
        where isFault(effect) && !Revisions.Contains(effect.Type)
        select $"{one.Source}, {one.Edit.Name}: {effect.Target} {effect.Address} {effect.Effect}";

    // Where templates of its own stand in, they say what they make.
    private static IEnumerable<SourceText> Examples() => Sample.All
        .Where(sample => sample.Name.StartsWith("examples/", StringComparison.Ordinal)
            && sample.Name != "examples/house-modules")
        .Select(sample => new SourceText(
            sample.Name + Path.GetExtension(sample.Drawing), File.ReadAllText(sample.Drawing)));

    /// <summary>
    /// The edits that are made: all to the examples, but a property of a kind once; to drawings of known meaning
    /// those that are few, and of the others one in so many, others for each.
    /// </summary>
    private static IEnumerable<(Compilation Drawing, List<EditedDrawing> Edits)> Chosen()
    {
        Dictionary<string, int> stated = new(StringComparer.Ordinal);
        foreach (var (source, share) in Examples().Select(source => (source, Share: 1)).Concat(
            MeaningPages.Drawings().Select(drawn => (source: new SourceText($"{drawn.Name}.mmd", drawn.Drawing), Share))))
        {
            if (EditLaw.Compile(source, source.Text) is { } drawing)
            {
                yield return (drawing, [.. DrawingEdits.Of(drawing).DistinctBy(edit => edit.Name).Where((edit, index) =>
                    edit.Kind is EditKind.Nothing or EditKind.Words or EditKind.Removal
                    || ((Slug.Number(source.Path) + index) % share == 0 && IsFresh(edit)))]);
            }
        }

        bool IsFresh(EditedDrawing edit) => edit.Kind is not EditKind.Property
            || (stated[edit.Name] = stated.GetValueOrDefault(edit.Name) + 1) <= Times;
    }

    private static IEnumerable<(string, EditedDrawing, ChangeEffect[])> Effects(Compilation drawing, List<EditedDrawing> edits)
    {
        var before = EditLaw.Write(drawing).ToList();
        return
        [
            .. from edit in edits
               let edited = EditLaw.Compile(drawing.Source, edit.Text)
               where edited is not null
               select (drawing.Source.Path, edit, EditLaw.Effects(before, EditLaw.Write(edited)).ToArray()),
        ];
    }

    [GeneratedRegex(@"^\| `(?<kind>[\w-]+)` \| (?<properties>`[^|]+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row { get; }

    [GeneratedRegex("`(?<word>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Word { get; }
}
