using System.Collections.Immutable;
using ArchCompiler.Core.Emission;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>
/// The resources that a configuration forbids to destroy, and the file that lifts it: an override, which is what
/// Terraform lets change an argument that takes no variable.
/// </summary>
internal static class GuardedResources
{
    /// <summary>Name of the file; without its last ending Terraform reads it.</summary>
    public const string File = "teardown_override.tf.example";

    private const string Guard = "prevent_destroy";

    /// <summary>Addresses of the guarded resources of a text, in its order.</summary>
    public static IEnumerable<string> In(string text)
    {
        var address = "";
        foreach (var line in text.Split('\n'))
        {
            address = line.StartsWith("resource ", StringComparison.Ordinal)
                ? ResourceAddresses.In(line).FirstOrDefault() ?? ""
                : address;
            var words = line.Split([' ', '='], StringSplitOptions.RemoveEmptyEntries);
            if (words is [Guard, "true", ..] && address.Length > 0)
            {
                yield return address;
            }
        }
    }

    /// <summary>The file that lifts the guard of all that is guarded; nothing where nothing is.</summary>
    public static IEnumerable<Artifact> Lift(IEnumerable<Artifact> written)
    {
        ImmutableArray<string> guarded = [.. written.SelectMany(file => file.Keeps).Order(StringComparer.Ordinal)];
        if (!guarded.IsEmpty)
        {
            yield return Artifact.OfText(File, Head + string.Concat(guarded.Select(Override)));
        }
    }

    private const string Head =
        """
        # Lets Terraform destroy what keeps data. Copy it to teardown_override.tf, keep of it what is to go, apply
        # or destroy, and delete the copy. What is in there is gone then: deploy.md says what to set before.

        """;

    private static string Override(string address) => address.Split('.') is [var type, var name]
        ? $$"""

            resource "{{type}}" "{{name}}" {
              lifecycle {
                prevent_destroy = false
              }
            }

            """
        : "";
}
