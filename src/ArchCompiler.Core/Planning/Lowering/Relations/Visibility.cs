namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// How long a queue hides what a function takes: Lambda refuses a queue that hides it for less than the function may
/// run, and AWS advises six times that, so that a batch that is throttled is not delivered twice (AWS Lambda developer
/// guide, "Using Lambda with Amazon SQS").
/// </summary>
internal static class Visibility
{
    private const string Property = "visibilityTimeoutSeconds";
    private const string Timeout = "timeoutSeconds";
    private const decimal Factor = 6;

    /// <summary>Makes the time fit the function, and tells of a drawn one that does not. Always true.</summary>
    public static bool Settle(RelationStep step, ConstructDraft queue, ConstructDraft function)
    {
        if (queue.IsExisting || step.To.Properties.Number(Timeout) is not { } timeout)
        {
            return true;
        }

        var hidden = step.From.Properties.Number(Property) ?? 0;
        if (step.From.Properties.IsDrawn(Property) && hidden >= timeout)
        {
            return true;
        }

        if (step.From.Properties.IsDrawn(Property))
        {
            step.Plan.Report(DeliveryDiagnostics.HiddenTooShort(step.Relation, step.From, step.To, hidden, timeout));
        }

        if (queue.Find("visibility_timeout_seconds") is PlanValue.Variable { Name: var name }
            && step.Plan.Variables.Find(name) is { Default: PlanValue.Number before } variable)
        {
            step.Plan.Variables.Replace(
                variable with { Default = PlanValue.Of(Math.Max(before.Value, Factor * timeout)) });
        }

        if (function.Find("timeout_seconds") is { } limit)
        {
            queue.Append("reader_timeouts", limit);
        }

        return true;
    }
}
