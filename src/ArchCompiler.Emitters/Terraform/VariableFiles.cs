using System.Text;
using ArchCompiler.Core.Emission;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>The values of each environment, as <c>terraform plan -var-file=dev.tfvars</c> takes them.</summary>
internal static class VariableFiles
{
    /// <summary>One file for each environment, with the variables that the configuration declares.</summary>
    /// <param name="plan">The environments.</param>
    /// <param name="written">The configuration.</param>
    public static IEnumerable<Artifact> Of(Plan plan, IEnumerable<Artifact> written)
    {
        if (plan.Environments.IsEmpty)
        {
            return [];
        }

        var declared = written.SelectMany(artifact => artifact.Addresses.Select(address => address.Key))
            .ToHashSet(StringComparer.Ordinal);
        return plan.Environments.Select(environment => Of(environment, declared));
    }

    private static Artifact Of(PlanEnvironment environment, HashSet<string> declared)
    {
        var path = $"{environment.Name}.tfvars";
        StringBuilder text = new();
        text.Append(Hcl.Comment($"Values of the environment '{environment.Name}': terraform plan -var-file={path}"))
            .Append("\n\n");
        foreach (var (variable, value) in environment.Values.Where(v => declared.Contains($"var.{v.Variable.Name}")))
        {
            text.Append(variable.Name).Append(" = ").Append(Hcl.Write(value, NoReference)).Append('\n');
        }

        return Artifact.OfText(path, HclFormatter.Format(text.ToString()));
    }

    private static string NoReference(PlanValue.Reference reference) =>
        throw new System.Diagnostics.UnreachableException();
}
