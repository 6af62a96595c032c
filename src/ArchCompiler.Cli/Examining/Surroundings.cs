using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ArchCompiler.Cli.Versions;

namespace ArchCompiler.Cli.Examining;

/// <summary>archc itself, git around it, and the terminal before it.</summary>
internal static class Surroundings
{
    // The first of them that is set holds.
    private static readonly string[] Locales = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>Which archc this is, and on what.</summary>
    public static Check Version()
    {
        var version = typeof(Surroundings).Assembly.GetName().Version?.ToString(3);
        var runtime = RuntimeFeature.IsDynamicCodeSupported ? $".NET {System.Environment.Version}" : "native";
        return Check.Fine(
            "archc", $"{version}, {runtime}, {RuntimeInformation.RuntimeIdentifier}");
    }

    /// <summary>Whether commits are checked.</summary>
    public static Check Hook(Host host)
    {
        try
        {
            return HookFile.Around(host).Describe() switch
            {
                var (said, remedy) when remedy is not null => Check.Warn("git hook", said, remedy),
                var (said, _) => Check.Fine("git hook", said),
            };
        }
        catch (UsageException problem)
        {
            return Check.Warn("git hook", problem.Message.TrimEnd('.'), "git init, then archc hook install");
        }
    }

    /// <summary>Whether the terminal shows the signs that archc writes.</summary>
    public static Check Terminal(Host host)
    {
        var (variable, value) = Locales
            .Select(name => (name, host.Environment(name)))
            .FirstOrDefault(pair => !string.IsNullOrEmpty(pair.Item2));
        var isUnicode = value is not null
            && value.Replace("-", "", StringComparison.Ordinal).Contains("utf8", StringComparison.OrdinalIgnoreCase);
        return (host.OutputIsTerminal, OperatingSystem.IsWindows() || isUnicode) switch
        {
            (false, _) => Check.Fine("terminal", "none looks; text is written in UTF-8"),
            (_, true) => Check.Fine("terminal", $"UTF-8{(Colour.IsOn(host, "auto") ? ", coloured" : "")}"),
            _ => Check.Warn(
                "terminal",
                value is null ? "no locale says its encoding" : $"{variable} is '{value}', and archc writes UTF-8",
                "export LANG=C.UTF-8"),
        };
    }
}
