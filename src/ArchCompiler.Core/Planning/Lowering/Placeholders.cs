using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>Turns a catalog text with <c>{output}</c> placeholders into a value.</summary>
internal static class Placeholders
{
    /// <summary>
    /// The value of a text, with placeholders standing for outputs of a construct or for what every target knows.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="construct">Whose outputs are meant.</param>
    /// <param name="user">The user that the caller is, where the construct keeps users.</param>
    /// <param name="pattern">The pattern of keys that is meant, where an edge names objects.</param>
    public static PlanValue Fill(string text, ConstructDraft construct, string? user = null, string? pattern = null)
    {
        var parts = ImmutableArray.CreateBuilder<PlanValue>();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                parts.Add(PlanValue.Of(text[at..]));
                break;
            }

            if (open > at)
            {
                parts.Add(PlanValue.Of(text[at..open]));
            }

            parts.Add(Resolve(text[(open + 1)..close], construct, user, pattern));
            at = close + 1;
        }

        return parts.Count switch
        {
            0 => PlanValue.Of(""),
            1 => parts[0],
            _ => new PlanValue.Join(parts.ToImmutable()),
        };
    }

    private static PlanValue Resolve(
        string name, ConstructDraft construct, string? user, string? pattern) => name switch
        {
            ConstructDeclaration.Keys or ConstructDeclaration.Prefixes => PlanValue.Of(pattern ?? "*"),
            ConstructDeclaration.User when user is not null => PlanValue.Of(user),
            _ when user is not null && name.StartsWith(ConstructDeclaration.OfUser, StringComparison.Ordinal) =>
                construct.Output($"{user}_{name[ConstructDeclaration.OfUser.Length..]}"),
            "region" => construct.Scope.Region,
            "account" => new PlanValue.Ambient(AmbientValue.AccountId),
            "partition" => new PlanValue.Ambient(AmbientValue.Partition),
            "project" => new PlanValue.Ambient(AmbientValue.ProjectName),
            _ => construct.Output(name),
        };
}
