using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Binding;

/// <summary>What binding has to say.</summary>
internal static class BindingDiagnostics
{
    public static Diagnostic Unresolved(DiagramNode node, string title, ImmutableArray<string> candidates) =>
        new(
            "ARC201",
            Severity.Warning,
            node.Span,
            $"'{title}' may be {string.Join(" or ", candidates)}; nothing drawn around it says which.")
        {
            Subject = Subject.Nodes(node.Id.Text),
            Why = "Nothing is created for a shape whose meaning is a guess.",
            Remedy = $"Say which with {StatementForm.Of(node, UniversalProperties.Service, candidates[0])}.",
        };

    public static Diagnostic UnknownKind(string id, DrawnValue.Scalar value, bool isGroup, string? nearest) =>
        new(
            "ARC202",
            Severity.Error,
            value.Span,
            $"'{value.Text}' is not a service that archc knows.{Suggest(nearest)}")
        {
            Subject = Subject.Nodes(id),
            Remedy = (isGroup ? $"A boundary is one of {string.Join(", ", BoundaryNames.All)}, or a service; " : "")
                + "`archc services` lists them.",
        };

    public static Diagnostic UnknownSubject(PropertyAssignment statement, string? nearest) =>
        new(
            "ARC210",
            Severity.Error,
            statement.Subject.Span,
            $"Nothing drawn has the id '{statement.Subject.Text}'.{Suggest(nearest)}")
        {
            Source = statement.Source,
        };

    public static Diagnostic UnknownProperty(PropertyAssignment statement, string what, string? nearest) =>
        new(
            "ARC211",
            Severity.Error,
            statement.Key.Span,
            $"'{statement.Key.Text}' is not a property of {what}.{Suggest(nearest)}")
        {
            Source = statement.Source,
            Subject = Subject.Nodes(statement.Subject.Text),
        };

    public static Diagnostic WrongValue(PropertyAssignment statement, string expected) =>
        new(
            "ARC212",
            Severity.Error,
            statement.Value.Span,
            $"{statement.Wording} must be {expected}.")
        {
            Source = statement.Source,
            Subject = Subject.Nodes(statement.Subject.Text),
        };

    public static Diagnostic ReplicasDisagree(DiagramNode node, string property, string other, Property stated) =>
        new("ARC213", Severity.Warning, stated.Span ?? node.Span,
            $"'{property}' is '{stated.Text}' for '{node.Id.Text}' and '{other}' for its replica; "
            + $"'{stated.Text}' holds for both.")
        {
            Subject = Subject.Nodes(node.Id.Text),
            Remedy = $"State it once, or keep the replicas apart with {StatementForm.Of(node, "fold", "false")}.",
        };

    /// <summary>Says that nothing tells whether data is read or written.</summary>
    public const string UnlabelledAccessId = "ARC220";

    public static Diagnostic UnlabelledAccess(DiagramEdge edge, string from, string to) =>
        new(
            UnlabelledAccessId,
            Severity.Note,
            edge.Span,
            $"Nothing says what '{from}' does with '{to}', so it may read and write.")
        {
            Subject = Subject.Edges(edge.Id.Text),
            Remedy = "Write 'read', 'write' or 'read/write' on the arrow.",
        };

    public static Diagnostic UnclearAccess(DiagramEdge edge, string from, string to, string text) =>
        new(
            "ARC236",
            Severity.Warning,
            edge.Span,
            $"'{text}' does not say what '{from}' does with '{to}', so it may read and write.")
        {
            Subject = Subject.Edges(edge.Id.Text),
            Remedy = "Write 'read', 'write' or 'read/write' on the arrow.",
        };

    public static Diagnostic UnknownVerb(DiagramEdge edge, string from, string to, string text) =>
        new(
            "ARC229",
            Severity.Error,
            edge.Span,
            $"{Saying(text)} what '{from}' does with '{to}': whether it puts messages or takes them.")
        {
            Subject = Subject.Edges(edge.Id.Text),
            Remedy = "Write 'sends' or 'receives' on the arrow, or state its `access`: `write` or `read`.",
            Brief = $"{Saying(text)} whether messages are put or taken",
        };

    /// <summary>A frame's own logs are not what each thing in it writes.</summary>
    public static Diagnostic LogsOfFrame(DiagramEdge edge, string to) =>
        new(
            "ARC240",
            Severity.Warning,
            edge.Span,
            $"The logs of the frame '{edge.From.Text}' do not go to '{to}': archc keeps a network's record in a log "
            + "group.")
        {
            Subject = Subject.Edges(edge.Id.Text),
            Remedy = "Draw an edge from each thing in it that writes to the bucket.",
        };

    public static Diagnostic Negated(DiagramEdge edge, string text) =>
        new(
            "ARC228",
            Severity.Error,
            edge.Span,
            $"'{text}' says what is not done, or not yet, so nothing is made of the arrow.")
        {
            Subject = Subject.Edges(edge.Id.Text),
            Remedy = "Draw what is done, or state the arrow's `access` or `relation`.",
            Brief = $"'{text}' says what is not done",
        };

    public static Diagnostic WritesToReader(DiagramEdge edge, string from, string to) =>
        new(
            "ARC235",
            Severity.Error,
            edge.Span,
            $"'{from}' cannot write to '{to}': a replica only answers who reads.")
        {
            Subject = Subject.Edges(edge.Id.Text),
            Remedy = "Draw the arrow to what it is a replica of, or let it read.",
            Brief = "a replica only answers who reads",
        };

    private static string Saying(string text) => text.Length == 0 ? "nothing says" : $"'{text}' does not say";

    public static Diagnostic Hoisted(BoundNode node, ServiceKind kind, string boundary) =>
        new(
            "ARC221",
            Severity.Note,
            node.Node.Span,
            $"'{node.Title}' is drawn inside '{boundary}', but {kind.Title} is not built inside a zone or network.")
        {
            Subject = Subject.Nodes(node.Id),
        };

    public static Diagnostic FrontFolded(BoundNode front, BoundNode member) =>
        new(
            "ARC222",
            Severity.Note,
            front.Node.Span,
            $"'{front.Title}' leads to '{member.Title}' alone, so that both are one.")
        {
            Subject = Subject.Nodes(front.Id),
            Remedy = $"Keep it with {StatementForm.Of(front.Node, UniversalProperties.Front, "keep")}.",
        };

    public static Diagnostic NoMember(DiagramEdge edge, string group) =>
        new(
            "ARC223",
            Severity.Warning,
            edge.Span,
            $"The edge at '{group}' means nothing: no member of the group can be at its end.")
        {
            Subject = Subject.Edges(edge.Id.Text),
            Remedy = "Draw it to the member that is meant.",
        };

    public static Diagnostic TooManyMembers(DiagramEdge edge, int from, int to) =>
        new("ARC224", Severity.Warning, edge.Span,
            FormattableString.Invariant(
                $"The edge joins {from} and {to} members of two groups, which is more than anyone means."))
        {
            Subject = Subject.Edges(edge.Id.Text),
            Remedy = "Draw it between the members that are meant.",
        };

    public static Diagnostic TooManyPaths(DiagramEdge edge, string from) =>
        new("ARC226", Severity.Warning, edge.Span,
            $"From '{from}' on, more paths lead over shapes that requests pass through than anyone means; "
            + "their edges are taken one by one.")
        {
            Subject = Subject.Edges(edge.Id.Text),
            Remedy = "Draw fewer ways between the same shapes.",
        };

    public static Diagnostic TooDeep(Frame frame) =>
        new("ARC227", Severity.Warning, frame.Group.Span,
            FormattableString.Invariant(
                $"'{frame.Title}' stands in {Boundary.MostAround} frames, and only so many around a shape count."))
        {
            Subject = Subject.Group(frame.Group.Id.Text),
            Remedy = "Draw fewer frames around each other.",
        };

    public static Diagnostic UnknownZone(BoundNode node, string letter, Property stated) =>
        new("ARC225", Severity.Warning, stated.Span ?? node.Node.Span,
            $"'{node.Title}' is to run in zone '{letter}', and no such zone is drawn around it.")
        {
            Subject = Subject.Nodes(node.Id),
            Remedy = "Draw the zone in the network that it belongs to.",
        };

    public static Diagnostic WrongSection(PropertyAssignment statement, ServiceKind kind, Name section) =>
        new("ARC203", Severity.Error, statement.Value.Span,
            kind.IsResource
                ? $"{kind.Title} is a service, and '{statement.Subject.Text}' stands under '{section.Text}'."
                : $"{kind.Title} is no service, and '{statement.Subject.Text}' stands under '{section.Text}'.")
        {
            Subject = Subject.Nodes(statement.Subject.Text),
            Remedy = kind.IsResource ? "Put it under 'services'." : "Put it under 'others'.",
        };

    private static string Suggest(string? nearest) => nearest is null ? "" : $" Did you mean '{nearest}'?";
}
