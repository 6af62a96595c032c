using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Binding.Relations;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Workflows;

/// <summary>Says what a shape of a workflow does: a service is a task, others by their words and their form.</summary>
internal sealed class StateForms(SignReader reader)
{
    /// <summary>The state that a shape is, null for what is none: a person, a network, a store of data.</summary>
    public WorkflowState? Find(Draft draft)
    {
        if (draft.Kind.IsResource)
        {
            return IsTask(draft.Kind)
                ? new(draft.Id, StateForm.Task) { Tries = reader.Read(draft.Nodes[0].Label.All).Passage.Tries }
                : null;
        }

        if (draft.Kind.Category is "actor" || !draft.Nodes[0].Candidates.IsEmpty)
        {
            return null;
        }

        var signs = reader.Read(draft.Nodes[0].Label.All);
        return new(draft.Id, FormOf(draft, signs))
        {
            Seconds = signs.Passage.Seconds,
            Tries = signs.Passage.Tries,
        };
    }

    /// <summary>Whether a frame's title says that what is in it is gone through once for each item.</summary>
    public bool IsEach(Frame frame) =>
        (reader.Read(frame.Label.All).Signs & (Sign.Each | Sign.Map)) is not Sign.None;

    /// <summary>What a state machine of the provider can have done: code, a message, another workflow.</summary>
    public static bool IsTask(ServiceKind kind) =>
        !kind.Has(Capabilities.Network) && !kind.Has(Capabilities.Control)
        && (LinkReader.IsChannel(kind) || kind.Has(Capabilities.RunsSteps) || IsFunction(kind));

    /// <summary>Code that is run once and answers.</summary>
    public static bool IsFunction(ServiceKind kind) =>
        kind.Has(Capabilities.RunsCode | Capabilities.Serverless | Capabilities.Asynchronous);

    private static StateForm FormOf(Draft draft, WaySigns signs)
    {
        var node = draft.Nodes[0];
        var label = node.Label.All;
        return label.EndsWith('?') || label.EndsWith('？') ? StateForm.Choice
            : signs.IsWhole && Has(signs, Sign.Parallel) ? StateForm.Parallel
            : ShapeKinds.IsDecision(node.Node.Shape) && !Has(signs, Sign.Each) ? StateForm.Choice
            : draft.Kind.Id == NotResources.JunctionId ? StateForm.Join
            : Has(signs, Sign.Wait) ? StateForm.Wait
            : Has(signs, Sign.Each) ? StateForm.Map
            : !signs.IsWhole ? StateForm.Step
            : Has(signs, Sign.Join) ? StateForm.Join
            : Has(signs, Sign.Begin) ? StateForm.Begin
            : Has(signs, Sign.Abort) ? StateForm.Abort
            : Has(signs, Sign.End) ? StateForm.End
            : StateForm.Step;
    }

    private static bool Has(WaySigns signs, Sign sign) => (signs.Signs & sign) is not Sign.None;
}
