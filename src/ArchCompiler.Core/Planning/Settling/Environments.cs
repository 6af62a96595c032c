using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering;
using ArchCompiler.Core.Settings;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Planning.Settling;

/// <summary>
/// Settles a plan's variables: the project's own values become defaults, and each environment gets the values that
/// differ there. What the plan was lowered from is not asked again: a value that would have changed it is reported.
/// </summary>
internal sealed class Environments
{
    private readonly Plan plan;
    private readonly SettlingDiagnostics messages;
    private readonly ImmutableArray<PlanVariable> variables;
    private readonly List<Diagnostic> diagnostics = [];

    private Environments(Plan plan)
    {
        this.plan = plan;
        messages = new(plan.Architecture.Settings.Source);
        variables =
            [.. plan.CommonVariables.Concat(plan.Variables).OrderBy(v => v.Name, StringComparer.Ordinal)];
    }

    /// <summary>The plan with its variables settled as the project says.</summary>
    public static Staged<Plan> Settle(Staged<Plan> planned)
    {
        var settings = planned.Value.Architecture.Settings;
        if (settings is { Variables.IsEmpty: true, Environments.IsEmpty: true })
        {
            return planned;
        }

        Environments environments = new(planned.Value);
        var defaults = environments.Values(settings.Variables);
        var settled = planned.Value with
        {
            CommonVariables = WithDefaults(planned.Value.CommonVariables, defaults),
            Variables = WithDefaults(planned.Value.Variables, defaults),
            Environments = [.. settings.Environments.Select(environments.Of)],
        };
        return new(settled, [.. planned.Diagnostics, .. environments.diagnostics]);
    }

    private static ImmutableArray<PlanVariable> WithDefaults(
        ImmutableArray<PlanVariable> variables, SortedDictionary<string, PlanSetting> defaults) =>
    [
        .. variables.Select(variable => defaults.TryGetValue(variable.Name, out var setting)
            ? variable with { Default = setting.Value }
            : variable),
    ];

    private PlanEnvironment Of(EnvironmentSettings environment)
    {
        var values = Values(environment.Variables);
        Set(CommonVariables.Environment, environment.Name);
        Set("name", environment.ProjectName);
        Set("region", environment.Region);
        Set("replica_region", environment.ReplicaRegion);
        foreach (var stated in environment.Properties)
        {
            if (Of(environment.Name.Text, stated) is { } setting)
            {
                values.TryAdd(setting.Variable.Name, setting);
            }
        }

        return new(environment.Name.Text, [.. values.Values]);

        void Set(string name, Name? value)
        {
            if (value is { } given && Find(name) is { } variable)
            {
                values.TryAdd(name, new(variable, PlanValue.Of(given.Text)));
            }
        }
    }

    private SortedDictionary<string, PlanSetting> Values(ImmutableArray<DrawnEntry> stated)
    {
        SortedDictionary<string, PlanSetting> values = new(StringComparer.Ordinal);
        foreach (var (name, value) in stated)
        {
            if (Find(name.Text) is not { } variable)
            {
                diagnostics.Add(messages.UnknownVariable(name, variables));
            }
            else if (Read(variable, name.Text, value) is { } setting)
            {
                values[name.Text] = setting;
            }
        }

        return values;
    }

    private PlanVariable? Find(string name) =>
        variables.FirstOrDefault(variable => string.Equals(variable.Name, name, StringComparison.Ordinal));

    private PlanSetting? Read(PlanVariable variable, string name, DrawnValue stated)
    {
        var (value, expected) = VariableValues.Read(variable, stated);
        if (value is not null)
        {
            return new(variable, value);
        }

        diagnostics.Add(messages.WrongValue(name, stated.Span, expected ?? ""));
        return null;
    }

    /// <summary>The variable that a property of a drawn id became, with its value; null where it became none.</summary>
    private PlanSetting? Of(string environment, PropertyAssignment stated)
    {
        if (ServiceOf(stated.Subject.Text) is not { } service)
        {
            diagnostics.Add(messages.UnknownNode(
                environment, stated.Subject, Nearest.To(stated.Subject.Text, Drawn())));
            return null;
        }

        if (service.Kind.FindProperty(stated.Key.Text) is not { } declaration)
        {
            var known = service.Kind.Properties.Select(property => property.Name);
            diagnostics.Add(messages.UnknownProperty(
                stated.Key, service.Kind.Title, Nearest.To(stated.Key.Text, known)));
            return null;
        }

        var (text, expected) = PropertyReader.Read(declaration, stated.Value);
        if (text is null)
        {
            diagnostics.Add(messages.WrongValue(stated.Key.Text, stated.Value.Span, expected ?? ""));
            return null;
        }

        return Of(environment, stated, service, declaration, text);
    }

    private PlanSetting? Of(
        string environment, PropertyAssignment stated, Service service, PropertyDeclaration declaration, string text)
    {
        if (service.Properties.Find(declaration.Name)?.Text == text)
        {
            return null;
        }

        if (declaration.IsVariable && Find(PropertyArguments.VariableOf(service, declaration)) is { } variable)
        {
            return new(variable, PropertyArguments.Typed(declaration, text));
        }

        diagnostics.Add(declaration.IsVariable
            ? messages.NoEffect(environment, stated)
            : messages.Structural(environment, stated));
        return null;
    }

    private Service? ServiceOf(string id) =>
        plan.Architecture.Services.FirstOrDefault(s => s.NodeIds.Contains(id, StringComparer.Ordinal))
        ?? plan.Architecture.Services.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal))
        ?? OfFrame(id);

    private Service? OfFrame(string id) =>
        plan.Architecture.Boundaries.FirstOrDefault(b => b.Group.Id.Text == id)?.ServiceId is { } service
            ? plan.Architecture.FindService(service)
            : null;

    private IEnumerable<string> Drawn() => plan.Architecture.Services.SelectMany(s => s.NodeIds.Append(s.Id));
}
