using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What is drawn as the copy of something in another region, as binding found it.</summary>
internal sealed class FarCopies(Architecture architecture)
{
    private readonly ILookup<string, Service> copies = architecture.Services.Where(service => service.IsFarCopy)
        .ToLookup(service => service.Follows ?? "", StringComparer.Ordinal);

    /// <summary>What a service is the copy of, null where it is none.</summary>
    public Service? SourceOf(Participant service) =>
        service is Service { IsFarCopy: true, Follows: { } followed } ? architecture.FindService(followed) : null;

    /// <summary>Whether a service has a copy in another region.</summary>
    public bool IsCopied(Participant service) => copies.Contains(service.Id);

    /// <summary>A service with all its copies in other regions.</summary>
    public IEnumerable<Service> AllOf(Service source) => copies[source.Id].Prepend(source);

    /// <summary>Whether one of two is the other's copy, or both are of the same.</summary>
    public bool AreJoined(Participant one, Participant other)
    {
        var (source, otherSource) = (SourceOf(one) ?? one, SourceOf(other) ?? other);
        return source.Id == otherSource.Id;
    }
}
