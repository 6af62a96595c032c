namespace ArchCompiler.Core.Graph;

/// <summary>
/// That a drawn thing exists already: it is referred to, never made or changed. Its edges are realised as far as they
/// can be from the side of what is made.
/// </summary>
/// <param name="Id">
/// How AWS knows it: an id, a name or an ARN, of subnets several with commas; null where the drawing does not say, so
/// that the operator has to.
/// </param>
public sealed record Existing(string? Id)
{
    /// <summary>The property by which an author states it.</summary>
    public const string Property = "existing";

    /// <summary>What a stated value says; null where it says that the thing is made.</summary>
    public static Existing? Of(string? stated) => stated?.Trim() switch
    {
        null or "" => null,
        var text when Is(text, "false", "no", "off") => null,
        var text when Is(text, "true", "yes", "on") => new(Id: null),
        var text => new(text),
    };

    private static bool Is(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (string.Equals(text, word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
