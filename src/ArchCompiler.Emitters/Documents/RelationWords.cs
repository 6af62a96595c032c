using System.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Emitters.Documents;

/// <summary>What a relation means, as a sentence about its two ends.</summary>
internal sealed class RelationWords(DocumentFacts facts)
{
    /// <summary>A sentence: <c>EC2 Instance reads and writes RDS Aurora</c>.</summary>
    public string Of(Relation relation)
    {
        var via = relation.Via.IsEmpty ? "" : $" through {string.Join(", ", relation.Via.Select(WayOf))}";
        return $"{TitleOf(relation.From)} {Verb(relation)} {TitleOf(relation.To)}{via}";
    }

    /// <summary>What a participant is called, by its id.</summary>
    public string TitleOf(string participant) =>
        facts.Architecture.Find(participant) is { } found ? TitleOf(found) : participant;

    /// <summary>What a relation runs through; what is left out leaves it to whoever makes the way.</summary>
    private string WayOf(string via) =>
        facts.Architecture.FindService(via) is { } service && facts.Account.IsLeftOut(service)
            ? $"{TitleOf(service)} (left out: made elsewhere)"
            : TitleOf(via);

    /// <summary>What a participant is called.</summary>
    public static string TitleOf(Participant participant) =>
        participant.Title.Length > 0 ? participant.Title : participant.Id;

    /// <summary>What a service is, and that it exists already where it is only referred to.</summary>
    public static string KindOf(Service service) =>
        service.Existing is null ? service.Kind.Title : $"{service.Kind.Title}, exists already";

    private static string Verb(Relation relation) => relation.Kind switch
    {
        _ when relation.Outcome is Outcome.Failure => "hands what fails to",
        _ when relation.Outcome is Outcome.Success => "hands what it has done to",
        _ when relation.Outcome is Outcome.Return => "gives back to",
        RelationKind.Precedes => "is followed by",
        RelationKind.Requests => "sends requests to",
        RelationKind.Accesses => OfAccess(relation.Access),
        RelationKind.Invokes => "runs",
        RelationKind.Publishes => "publishes to",
        RelationKind.Subscribes => "delivers to",
        RelationKind.Mounts => "mounts",
        RelationKind.Attaches => "is attached to",
        RelationKind.Resolves => "resolves names to",
        RelationKind.Monitors => "watches",
        RelationKind.Logs => "sends its logs to",
        RelationKind.Traces => "traces",
        RelationKind.Notifies => "notifies",
        RelationKind.Authorizes => "gives permissions to",
        RelationKind.Encrypts => "encrypts",
        RelationKind.BacksUp => "is backed up by",
        RelationKind.Replicates => "is copied to",
        RelationKind.Orchestrates => "places work on",
        RelationKind.Deploys => "deploys to",
        RelationKind.Manages => "works on",
        RelationKind.Contains => "holds",
        RelationKind.External => "uses or is used by",
        RelationKind.Signs => "signs with",
        RelationKind.Rotates => "rotates",
        RelationKind.DrawingOnly => "is drawn beside",
        _ => throw new UnreachableException(),
    };

    private static string OfAccess(Access access) => access switch
    {
        Access.Read => "reads",
        Access.Write => "writes",
        Access.ReadWrite => "reads and writes",
        Access.Delete => "deletes from",
        Access.ReadWriteDelete => "reads, writes and deletes from",
        Access.Manage => "manages",
        _ => "uses",
    };
}
