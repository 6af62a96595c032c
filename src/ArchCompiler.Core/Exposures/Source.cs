using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Exposures;

/// <summary>Where connections to an endpoint come from. What is in no set of sources cannot connect.</summary>
public abstract record Source
{
    private Source()
    {
    }

    /// <summary>Anywhere on the internet.</summary>
    public sealed record Internet : Source;

    /// <summary>The addresses from which the content network asks its origins.</summary>
    public sealed record ContentNetwork(Service Distribution) : Source;

    /// <summary>
    /// A network of others, which is reached by a private way: an office, a data centre, clients of a VPN.
    /// </summary>
    /// <param name="Id">What names it: the id of what stands in it, or of the way into it.</param>
    /// <param name="Title">What the author calls it.</param>
    /// <param name="Cidr">Its IPv4 range where one is drawn; null for the operator to say.</param>
    public sealed record Network(string Id, string Title, string? Cidr) : Source;

    /// <summary>Another service of the architecture.</summary>
    public sealed record Caller(Service Service) : Source;
}
