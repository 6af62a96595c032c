namespace ArchCompiler.Core.Planning.Lowering.States;

/// <summary>
/// Writes the states in which a service does something, in the Amazon States Language. A function answers with what the
/// next state is given; what takes a message answers nothing of use, so the next is given what it was.
/// </summary>
internal static class TaskStates
{
    private const string Input = "{% $states.input %}";

    /// <summary>The sort of task that a construct can do, null where a workflow cannot have it do anything.</summary>
    public static string? ActionOf(ConstructDraft? target) => target?.Kind switch
    {
        ConstructKinds.Function => "function",
        ConstructKinds.Topic => "topic",
        ConstructKinds.Queue => "queue",
        ConstructKinds.StateMachine => "workflow",
        ConstructKinds.EventBus => "bus",
        _ => null,
    };

    /// <summary>The fields of a task, beside those that say what follows.</summary>
    /// <param name="target">What does it.</param>
    /// <param name="name">What an event is called that a bus is told.</param>
    public static IEnumerable<(string Key, PlanValue Value)> Fields(ConstructDraft target, string name) =>
        target.Kind switch
        {
            ConstructKinds.Function => Invocation(target),
            ConstructKinds.Topic => Call(
                "sns:publish",
                ("TopicArn", target.Output("arn")),
                ("Message", PlanValue.Of("{% $string($states.input) %}"))),
            ConstructKinds.Queue => Call("sqs:sendMessage", [.. Message(target)]),
            ConstructKinds.EventBus => Call("events:putEvents", ("Entries", PlanValue.Of([Event(target, name)]))),
            _ => Call(
                "states:startExecution",
                ("StateMachineArn", target.Output("arn")),
                ("Input", PlanValue.Of(Input))),
        };

    private static IEnumerable<(string Key, PlanValue Value)> Invocation(ConstructDraft function) =>
    [
        ("Resource", Resource("lambda:invoke")),
        ("Parameters", PlanValue.Of(
            ("FunctionName", function.Output("alias_arn")), ("Payload.$", PlanValue.Of("$")))),
        ("OutputPath", PlanValue.Of("$.Payload")),
    ];

    private static PlanValue Event(ConstructDraft bus, string name) => PlanValue.Of(
        ("EventBusName", bus.Output("name")),
        ("Source", new PlanValue.Ambient(AmbientValue.ProjectName)),
        ("DetailType", PlanValue.Of(name)),
        ("Detail", PlanValue.Of(Input)));

    /// <summary>
    /// The retries of a task: those that pass by themselves, and as often as is drawn whatever the error.
    /// </summary>
    public static PlanValue Retry(ConstructDraft target, int? times)
    {
        List<PlanValue> retries = [];
        if (target.Kind == ConstructKinds.Function)
        {
            retries.Add(Retrier(
                [
                    "Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException",
                    "Lambda.TooManyRequestsException",
                ],
                4));
        }

        if (times is not null || target.Kind != ConstructKinds.Function)
        {
            retries.Add(Retrier(["States.TaskFailed"], times ?? 4));
        }

        return PlanValue.Of(retries);
    }

    /// <summary>Where a state goes on that fails.</summary>
    public static PlanValue Catch(string next) => PlanValue.Of(
    [
        PlanValue.Of(("ErrorEquals", PlanValue.Of([PlanValue.Of("States.ALL")])), ("Next", PlanValue.Of(next))),
    ]);

    private static PlanValue Retrier(string[] errors, int times) => PlanValue.Of(
        ("ErrorEquals", PlanValue.Of(errors.Select(PlanValue.Of))),
        ("IntervalSeconds", PlanValue.Of(2)),
        ("MaxAttempts", PlanValue.Of(times)),
        ("BackoffRate", PlanValue.Of(2)),
        ("JitterStrategy", PlanValue.Of("FULL")));

    private static IEnumerable<(string Key, PlanValue Value)> Message(ConstructDraft queue)
    {
        yield return ("QueueUrl", queue.Output("url"));
        yield return ("MessageBody", PlanValue.Of(Input));
        if (queue.IsOn("fifo"))
        {
            yield return ("MessageGroupId", PlanValue.Of("{% $states.context.Execution.Name %}"));
        }
    }

    private static IEnumerable<(string Key, PlanValue Value)> Call(
        string service, params IEnumerable<(string Key, PlanValue Value)> arguments) =>
    [
        ("QueryLanguage", PlanValue.Of("JSONata")),
        ("Resource", Resource(service)),
        ("Arguments", PlanValue.Of(arguments)),
        ("Output", PlanValue.Of(Input)),
    ];

    private static PlanValue.Join Resource(string service) => new(
        [PlanValue.Of("arn:"), new PlanValue.Ambient(AmbientValue.Partition), PlanValue.Of($":states:::{service}")]);
}
