using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Text;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml.Catalog;

/// <summary>
/// Checks the <c>{output}</c> placeholders in the texts of a kind against what its construct exports.
/// </summary>
/// <param name="construct">The construct; null when it is unknown, which has been told, so that nothing more
/// is.</param>
/// <param name="users">The users that the kind keeps, of which <c>{user}</c> is the caller's.</param>
internal sealed class Placeholders(ConstructDeclaration? construct, ImmutableArray<AccessUser> users)
{
    /// <summary>Tells of each placeholder that is no output, and gives the text back.</summary>
    /// <param name="shape">Where the text stands.</param>
    /// <param name="text">The text.</param>
    /// <param name="own">Placeholders that texts of that place alone may hold.</param>
    public string Check(ShapeReader shape, Name text, params ReadOnlySpan<string> own)
    {
        if (construct is not null)
        {
            string[] known =
            [
                .. construct.Outputs, .. ConstructDeclaration.Ambient, .. own,
                .. users.IsEmpty ? [] : OfUsers(construct).Prepend(ConstructDeclaration.User),
            ];
            foreach (var name in Find(text.Text).Where(name => !known.Contains(name, StringComparer.Ordinal)))
            {
                shape.Diagnostics.Add(CatalogDiagnostics.BadPlaceholder(text, name, construct.Name, known));
            }
        }

        return text.Text;
    }

    /// <summary>Outputs that the construct has of every user.</summary>
    private IEnumerable<string> OfUsers(ConstructDeclaration construct) => users
        .Select(user => $"{user.Name}_")
        .Select(start => construct.Outputs.Where(output => output.StartsWith(start, StringComparison.Ordinal))
            .Select(output => $"{ConstructDeclaration.OfUser}{output[start.Length..]}"))
        .Aggregate((some, others) => some.Intersect(others, StringComparer.Ordinal));

    /// <summary>
    /// What stands between braces; an open brace that is never closed counts with the rest of the text.
    /// </summary>
    private static IEnumerable<string> Find(string text)
    {
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0;)
        {
            var close = text.IndexOf('}', open);
            yield return close < 0 ? text[(open + 1)..] : text[(open + 1)..close];
            open = close < 0 ? -1 : text.IndexOf('{', close);
        }
    }
}
