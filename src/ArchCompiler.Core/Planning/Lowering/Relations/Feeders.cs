using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>Who has a function run, which says who notices that it fails.</summary>
/// <param name="Queues">Queues whose messages it is given.</param>
/// <param name="IsStreamed">Whether a stream's records are.</param>
/// <param name="IsWaitedFor">Whether somebody calls it and waits for the answer.</param>
/// <param name="IsTold">Whether somebody has it run and does not wait.</param>
internal sealed record Feeders(IReadOnlyList<Service> Queues, bool IsStreamed, bool IsWaitedFor, bool IsTold)
{
    /// <summary>Whether everybody who has it run waits for it.</summary>
    public bool IsOnlyWaitedFor => IsWaitedFor && !IsTold && !IsStreamed && Queues.Count == 0;

    /// <summary>Whether somebody has it run without waiting, or nobody is drawn who does.</summary>
    public bool IsToldAlone => IsTold || (!IsStreamed && !IsWaitedFor && Queues.Count == 0);

    /// <summary>Those of a service that runs code.</summary>
    public static Feeders Of(Service code, PlanBuilder plan)
    {
        List<Service> queues = [];
        bool isStreamed = false, isWaitedFor = false, isTold = false;
        foreach (var relation in plan.Architecture.RelationsInto(code).Where(r => r.Outcome is Outcome.None))
        {
            if (plan.Architecture.FindService(relation.From) is not { } from || plan.IsLeftOut(from))
            {
                continue;
            }

            switch (plan.Of(from)?.Kind)
            {
                case ConstructKinds.Queue:
                    queues.Add(from);
                    break;
                case ConstructKinds.KeyValueTable:
                    isStreamed |= relation.Kind is not RelationKind.Accesses;
                    break;
                case ConstructKinds.HttpApi or ConstructKinds.RequestBalancer or ConstructKinds.StateMachine
                    or ConstructKinds.EventPipe:
                    isWaitedFor = true;
                    break;
                case null:
                    break;
                default:
                    isTold |= relation.Kind is not (RelationKind.Accesses or RelationKind.Precedes);
                    break;
            }
        }

        isWaitedFor |= plan.Architecture.RelationsInto(code).Any(r => r.Kind is RelationKind.Precedes);
        return new([.. queues.Distinct()], isStreamed, isWaitedFor, isTold);
    }
}
