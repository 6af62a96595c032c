using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Reporting;

/// <summary>
/// What of a drawing the output does without: what is drawn and has nothing to stand for it, and what could not be
/// understood at all.
/// </summary>
/// <param name="Items">The things, each with its place; what an error is about comes first, then by place.</param>
public sealed record LeftOut(ImmutableArray<LeftOutItem> Items)
{
    /// <summary>What is left out of a compilation.</summary>
    /// <param name="compilation">The diagram.</param>
    /// <param name="diagnostics">What was said of it, by the targets too.</param>
    public static LeftOut Of(Compilation compilation, IEnumerable<Diagnostic> diagnostics)
    {
        var omissions = compilation.Planned.Value.Omissions;
        var known = omissions.Select(omission => omission.Diagnostic).OfType<Diagnostic>().ToHashSet();
        var others = diagnostics.Where(d => d.Severity is Severity.Error && known.Add(d));
        return new(
        [
            .. others.Select(d => Item(d, compilation.Source))
                .Concat(omissions.Select(omission => Item(omission, compilation.Source)))
                .OrderBy(item => item.Diagnostic is null)
                .ThenBy(item => item.Source.Path, StringComparer.Ordinal)
                .ThenBy(item => item.Span.Start),
        ]);
    }

    /// <summary>What was reported and says no more than the list does.</summary>
    public IEnumerable<Diagnostic> Covered =>
        Items.Where(item => item.IsDrawn).Select(item => item.Diagnostic).OfType<Diagnostic>();

    private static LeftOutItem Item(Omission omission, SourceText source) => new(source, omission.Origin.Span)
    {
        Type = TypeOf(omission.Origin.Type),
        Id = omission.Origin.Id,
        Title = omission.Title,
        Reason = omission.Reason,
        Diagnostic = omission.Diagnostic,
        IsDrawn = true,
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

/// <summary>One thing that is left out.</summary>
/// <param name="Source">The file it is written in.</param>
/// <param name="Span">Where.</param>
public sealed record LeftOutItem(SourceText Source, SourceSpan Span)
{
    /// <summary>What sort of thing it is.</summary>
    public SubjectType Type { get; init; } = SubjectType.Diagram;

    /// <summary>Its drawn id, empty for a piece of text that means nothing drawn.</summary>
    public string Id { get; init; } = "";

    /// <summary>What the author calls it, empty for an edge.</summary>
    public string Title { get; init; } = "";

    /// <summary>Why, without a full stop.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What was reported because of it, null where nothing is wrong with the drawing.</summary>
    public Diagnostic? Diagnostic { get; init; }

    /// <summary>
    /// True for a drawn thing that was understood; false for a text or a property that an error stands against.
    /// </summary>
    public bool IsDrawn { get; init; }
}
