namespace ArchCompiler.Cli;

/// <summary>
/// Decides whether to colour: the option, then <c>NO_COLOR</c>, then <c>FORCE_COLOR</c>, then whether a terminal looks.
/// </summary>
internal static class Colour
{
    /// <summary>Whether what goes to the product's stream is coloured.</summary>
    /// <param name="host">The world.</param>
    /// <param name="option"><c>auto</c>, <c>always</c> or <c>never</c>.</param>
    public static bool IsOn(Host host, string option) => option switch
    {
        "always" => true,
        "never" => false,
        _ when IsSet(host, "NO_COLOR") => false,
        _ when IsSet(host, "FORCE_COLOR") => host.Environment("FORCE_COLOR") != "0",
        _ => host.OutputIsTerminal && host.Environment("TERM") != "dumb",
    };

    private static bool IsSet(Host host, string name) => !string.IsNullOrEmpty(host.Environment(name));
}
