using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Yaml.Catalog;

/// <summary>A kind as its file states it, with the places that checks over the whole catalog point to.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Source">Its file.</param>
/// <param name="Id">Where the id stands.</param>
/// <param name="Aliases">Its aliases.</param>
/// <param name="Icons">Its icons.</param>
/// <param name="References">Ids of other kinds that it names.</param>
internal sealed record KindFile(
    ServiceKind Kind,
    SourceText Source,
    Name Id,
    ImmutableArray<Name> Aliases,
    ImmutableArray<Name> Icons,
    ImmutableArray<Name> References);
