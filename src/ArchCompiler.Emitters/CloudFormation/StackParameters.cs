using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>The parameters that a stack declares: of the plan, of the frame, and what other stacks pass on.</summary>
internal static class StackParameters
{
    /// <summary>Prefix of resource names.</summary>
    public const string Name = "Name";

    /// <summary>The home region, in stacks of other regions.</summary>
    public const string HomeRegion = "HomeRegion";

    /// <summary>The second region, in stacks of other regions.</summary>
    public const string ReplicaRegion = "ReplicaRegion";

    /// <summary>How long logs are kept; a variable of the frame.</summary>
    public const string LogRetention = "log_retention_days";

    /// <summary>Whether what keeps data is guarded; a variable of the frame.</summary>
    public const string DeletionProtection = "deletion_protection";

    /// <summary>The managed prefix list of CloudFront's addresses.</summary>
    public const string PrefixList =
        "!If [HasPrefixList, !Ref PrefixListId, !FindInMap [CloudFrontPrefixLists, !Ref \"AWS::Region\", Id]]";

    private const string PrefixListId = "PrefixListId";

    /// <summary>The parameters that hold for the project as a whole.</summary>
    /// <param name="plan">Where defaults come from.</param>
    /// <param name="use">What the stack makes use of.</param>
    /// <param name="scope">Where the stack is.</param>
    public static IEnumerable<StackParameter> OfProject(Plan plan, StackUse use, PlanScope scope)
    {
        yield return new(Name, "Short prefix of every resource name.", DefaultOf(plan, "name"))
        {
            Pattern = "^[a-z][a-z0-9-]{1,14}[a-z0-9]$",
        };

        if (use.Ambients.Contains(AmbientValue.Region) && scope.Kind is not (ScopeKind.Home or ScopeKind.Global))
        {
            yield return new(HomeRegion, "Home region.", DefaultOf(plan, "region"));
        }

        if (use.Ambients.Contains(AmbientValue.ReplicaRegion) && scope.Kind is not ScopeKind.Replica)
        {
            yield return new(ReplicaRegion, "Second region, for replicas.", DefaultOf(plan, "replica_region"));
        }

        foreach (var variable in plan.CommonVariables.Where(v =>
            v.Name is LogRetention or DeletionProtection && use.Variables.Contains(v.Name)))
        {
            yield return Of(variable);
        }

        if (use.Ambients.Contains(AmbientValue.ContentDeliveryPrefix))
        {
            yield return new(
                PrefixListId,
                "Managed prefix list of CloudFront's origin-facing addresses in this region. "
                    + "Empty: from the built-in list, which has not every region; deploy.sh looks it up.",
                "");
        }
    }

    /// <summary>Name of the parameter that a variable becomes.</summary>
    public static string NameOf(PlanVariable variable) => variable.Name switch
    {
        "region" => HomeRegion,
        var name => LogicalId.Of(name),
    };

    /// <summary>The parameter that a variable of the plan becomes.</summary>
    public static StackParameter Of(PlanVariable variable) => variable.Type switch
    {
        VariableType.Flag => Flag(
            LogicalId.Of(variable.Name), variable.Description, variable.Default is PlanValue.Flag { Value: true }),
        _ => new(
            LogicalId.Of(variable.Name),
            variable.Description,
            variable.Default is { } value ? TextOf(value) : null)
        {
            IsAsked = variable.Default is null,
            IsSecret = variable.IsSecret,
            Type = variable.Type switch
            {
                VariableType.Number => "Number",
                VariableType.TextList => "CommaDelimitedList",
                _ => "String",
            },
            Allowed = variable.Allowed,
            Minimum = variable.Minimum,
            Maximum = variable.Maximum,
            Pattern = variable.Pattern is { } pattern ? $"^(?:{pattern})$" : null,
        },
    };

    /// <summary>A value as the text that a parameter takes.</summary>
    public static string TextOf(PlanValue value) => value switch
    {
        PlanValue.Text text => text.Value,
        PlanValue.Number number => StackText.Write(number.Value),
        PlanValue.Flag flag => flag.Value ? "true" : "false",
        PlanValue.List list => string.Join(",", list.Items.Select(TextOf)),
        PlanValue.Map map => string.Join(",", map.Entries.Select(e => $"{e.Key}={TextOf(e.Value)}")),
        _ => "",
    };

    private static string DefaultOf(Plan plan, string variable) =>
        plan.CommonVariables.FirstOrDefault(v => v.Name == variable) is { Default: { } value } ? TextOf(value) : "";

    private static StackParameter Flag(string name, string description, bool isOn) =>
        new(name, description, isOn ? "true" : "false") { Allowed = ["true", "false"] };
}
