using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Emission;

/// <summary>
/// What of a drawing the output does without: what is drawn and has nothing to stand for it, and what could not be
/// understood at all. One list, which every target and the command line repeat.
/// </summary>
/// <param name="Items">The things, each with its place; what an error is about comes first, then by place.</param>
public sealed record LeftOut(ImmutableArray<LeftOutItem> Items)
{
    /// <summary>Nothing is left out.</summary>
    public static LeftOut Nothing { get; } = new([]);

    /// <summary>What is left out of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="diagnostics">What was said of its drawing.</param>
    public static LeftOut Of(Plan plan, IEnumerable<Diagnostic> diagnostics)
    {
        var source = plan.Architecture.Diagram.Source;
        var known = plan.Omissions.Select(omission => omission.Diagnostic).OfType<Diagnostic>().Select(KeyOf)
            .ToHashSet();
        var others = diagnostics.Where(d => d.Severity is Severity.Error && known.Add(KeyOf(d)));
        return new(
        [
            .. others.Select(d => Item(d, source))
                .Concat(plan.Omissions.Select(omission => Item(omission, source)))
                .OrderBy(item => item.IsOutside)
                .ThenBy(item => item.Diagnostic is null)
                .ThenBy(item => item.Source.Path, StringComparer.Ordinal)
                .ThenBy(item => item.Span.Start),
        ]);
    }

    /// <summary>Whether all that archc was asked to deploy is in the output.</summary>
    public bool IsWhole => Items.All(item => item.IsOutside);

    /// <summary>How many things are left out that archc was asked to deploy.</summary>
    public int Count => Items.Where(item => !item.IsOutside).DistinctBy(item => (item.Type, item.Source, item.Span))
        .Count();

    /// <summary>The things by what they have in common, each reason in words.</summary>
    public IEnumerable<IGrouping<string, LeftOutItem>> ByReason => Items.GroupBy(item => item.Heading);

    /// <summary>Whether something that was reported says no more than the list does.</summary>
    public bool Covers(Diagnostic diagnostic) => (covered ??=
        [.. Items.Where(item => item.IsDrawn).Select(item => item.Diagnostic).OfType<Diagnostic>().Select(KeyOf)])
        .Contains(KeyOf(diagnostic));

    private HashSet<(string Id, SourceText? Source, SourceSpan Span)>? covered;

    // The same is found again where the drawing is compiled once more, for an environment.
    private static (string Id, SourceText? Source, SourceSpan Span) KeyOf(Diagnostic diagnostic) =>
        (diagnostic.Id, diagnostic.Source, diagnostic.Span);

    private static LeftOutItem Item(Omission omission, SourceText source) => new(source, omission.Origin.Span)
    {
        Type = TypeOf(omission.Origin.Type),
        Id = omission.Origin.Id,
        Title = omission.Title,
        Reason = omission.Reason,
        Diagnostic = omission.Diagnostic,
        IsDrawn = true,
        IsOutside = omission.IsOutside,
    };

    private static LeftOutItem Item(Diagnostic diagnostic, SourceText source) =>
        new(diagnostic.Source ?? source, diagnostic.Span)
        {
            Type = diagnostic.Subject.Type,
            Id = diagnostic.Subject.Ids.FirstOrDefault() ?? "",
            Reason = diagnostic.Message.TrimEnd('.'),
            Diagnostic = diagnostic,
        };

    private static SubjectType TypeOf(OriginType type) => type switch
    {
        OriginType.Node => SubjectType.Node,
        OriginType.Edge => SubjectType.Edge,
        OriginType.Group => SubjectType.Group,
        OriginType.Diagram => SubjectType.Diagram,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
