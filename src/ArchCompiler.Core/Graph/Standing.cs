namespace ArchCompiler.Core.Graph;

/// <summary>
/// How something that archc does not deploy stands to what it does: by which way its arrows come in, if at all.
/// </summary>
public enum Standing
{
    /// <summary>Nobody says: a program or a thing beside the architecture. Its arrows open nothing.</summary>
    Beside,

    /// <summary>A person or client on the internet.</summary>
    Visitor,

    /// <summary>Somebody else's system on the internet, which is called and may call.</summary>
    Partner,

    /// <summary>In a network of its own: an office, a data centre. Comes in by a private way and no other.</summary>
    Network,

    /// <summary>
    /// Works on things rather than using them: build servers, infrastructure code, registries. Comes in nowhere.
    /// </summary>
    Worker,

    /// <summary>
    /// People who build and run things: they visit what faces the internet, and work on everything else.
    /// </summary>
    Staff,

    /// <summary>
    /// Somebody else's monitoring: it collects by AWS's own API or by an agent, and comes in where it requests
    /// something.
    /// </summary>
    Observer,
}
