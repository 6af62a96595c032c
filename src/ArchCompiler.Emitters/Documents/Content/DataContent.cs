using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Templates;
using static ArchCompiler.Emitters.Documents.DocumentValues;

namespace ArchCompiler.Emitters.Documents.Content;

/// <summary>Every store: how it is encrypted, how it is saved, and to which moment it can be put back.</summary>
internal sealed class DataContent(DocumentFacts facts, DocumentPlaces places)
{
    /// <summary>What the page's template is given.</summary>
    public IEnumerable<(string Name, ScriptValue Value)> Globals() =>
    [
        ("stores", ScriptValue.Of(facts.Architecture.Services.Where(IsStore).Select(Row))),
        ("users", ScriptValue.Of(
            facts.Architecture.Services.Where(s => !facts.Account.IsLeftOut(s)).SelectMany(Users))),
    ];

    /// <summary>What there is to say of one store, null for what keeps nothing.</summary>
    public ScriptValue Of(Service service) =>
        IsStore(service) && !facts.Account.IsLeftOut(service) ? Row(service) : ScriptValue.Null.Value;

    private static bool IsStore(Service service) => service.Kind.HasAny(
        Capabilities.StoresData | Capabilities.EncryptableAtRest | Capabilities.Cache);

    private ScriptValue Row(Service service)
    {
        if (facts.Account.IsLeftOut(service))
        {
            return Missing(service);
        }

        StoreProtection protection = new(facts, service);
        return ScriptValue.Of(
            ("link", Link(RelationWords.TitleOf(service), places.Service(service))),
            ("kind", Text(RelationWords.KindOf(service))),
            ("encryption", Text(protection.Encryption())),
            ("key", protection.Key() is { } key
                ? Link(RelationWords.TitleOf(key), places.Service(key))
                : ScriptValue.Null.Value),
            ("backups", Texts(protection.Backups())),
            ("recovery", Texts(protection.RecoveryPoints())),
            ("users", ScriptValue.Of(Users(service))),
            ("line", Line(places, service.Span)));
    }

    /// <summary>The users that a database keeps for its callers, and what makes them.</summary>
    private IEnumerable<ScriptValue> Users(Service service) =>
        facts.Plan.Find(service.Id) is not { } database
            ? []
            : DatabaseUsers.Users(database).Select(user => ScriptValue.Of(
                ("link", Link(RelationWords.TitleOf(service), places.Service(service))),
                ("name", Text(user.Name)),
                ("may", Text(user.Writes ? "read and write" : "read")),
                ("maker", Text(DatabaseUsers.MakerOf(database))),
                ("from", Text(DatabaseUsers.HasScript(database)
                    ? "from anywhere, by the Data API"
                    : "from inside the network, as the master user"))));

    // What is not deployed is neither encrypted nor saved.
    private ScriptValue Missing(Service service) => ScriptValue.Of(
        ("link", Link(RelationWords.TitleOf(service), places.Service(service))),
        ("kind", Text(service.Kind.Title)),
        ("encryption", Text(DrawnAccount.Cell(facts.Account.Of(service)))),
        ("key", ScriptValue.Null.Value),
        ("backups", Texts()),
        ("recovery", Texts()),
        ("users", ScriptValue.Of(Enumerable.Empty<ScriptValue>())),
        ("line", Line(places, service.Span)));
}
