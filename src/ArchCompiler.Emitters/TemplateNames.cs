using System.Collections.Immutable;

namespace ArchCompiler.Emitters;

/// <summary>How people speak of templates: by the whole name, without its ending, or by the construct alone.</summary>
public static class TemplateNames
{
    /// <summary>
    /// The templates that a text means: <c>terraform/queue.tf.scriban</c>, <c>terraform/queue</c> or <c>queue</c>.
    /// </summary>
    public static ImmutableArray<string> Matching(string text, IEnumerable<string> names)
    {
        ImmutableArray<string> all = [.. names];
        return all.Contains(text, StringComparer.Ordinal)
            ? [text]
            : [.. all.Where(name => Spellings(name).Contains(text, StringComparer.Ordinal))];
    }

    /// <summary>The ways to speak of a template.</summary>
    public static IEnumerable<string> Spellings(string name) => [name, Stem(name), WithoutTarget(Stem(name))];

    private static string Stem(string name)
    {
        var file = name.LastIndexOf('/') + 1;
        var ending = name.IndexOf('.', file);
        return ending < 0 ? name : name[..ending];
    }

    private static string WithoutTarget(string stem) => stem[(stem.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
