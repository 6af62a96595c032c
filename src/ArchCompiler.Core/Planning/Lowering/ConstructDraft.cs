using System.Collections.Immutable;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>A construct while lowering still decides about it.</summary>
internal sealed class ConstructDraft(string id, string kind, PlanScope scope)
{
    private readonly List<Argument> arguments = [];
    private readonly List<Origin> origins = [];
    private readonly HashSet<Origin> seen = [];

    public string Id { get; } = id;

    public string Kind { get; } = kind;

    public PlanScope Scope { get; set; } = scope;

    public string Name { get; init; } = id;

    public string Title { get; init; } = "";

    /// <summary>Whether it exists already, and is only referred to.</summary>
    public bool IsExisting { get; set; }

    public IReadOnlyList<Origin> Origins => origins;

    public PlanValue Output(string name) => new PlanValue.Reference(Id, name);

    public PlanValue? Find(string name) => arguments.Find(a => a.Name == name)?.Value;

    public bool IsOn(string name) => Find(name) is PlanValue.Flag { Value: true };

    /// <summary>Decides an argument, or decides it anew; null leaves it open.</summary>
    public ConstructDraft Set(string name, PlanValue? value)
    {
        var index = arguments.FindIndex(a => a.Name == name);
        if (value is null)
        {
            return this;
        }

        if (index < 0)
        {
            arguments.Add(new(name, value));
        }
        else
        {
            arguments[index] = new(name, value);
        }

        return this;
    }

    /// <summary>Takes an argument back.</summary>
    public void Drop(string name) => arguments.RemoveAll(a => a.Name == name);

    /// <summary>Adds items to a list argument, each once.</summary>
    public void Append(string name, params IEnumerable<PlanValue> items)
    {
        var before = Items(name);
        Set(name, PlanValue.Of([.. before, .. items.Where(i => !before.Contains(i))]));
    }

    /// <summary>Adds an entry to a map argument; an entry of the same key stays.</summary>
    public void Put(string name, string key, PlanValue value)
    {
        var before = Entries(name);
        if (!before.Any(e => e.Key == key))
        {
            Set(
                name,
                new PlanValue.Map([.. before.Append(new(key, value)).OrderBy(e => e.Key, StringComparer.Ordinal)]));
        }
    }

    public void From(IEnumerable<Origin> more) => origins.AddRange(more.Where(seen.Add));

    public ImmutableArray<PlanValue> Items(string name) => Find(name) is PlanValue.List list ? list.Items : [];

    public ImmutableArray<PlanEntry> Entries(string name) => Find(name) is PlanValue.Map map ? map.Entries : [];

    public Construct Freeze() => new(Id, Kind, [.. arguments], Scope, [.. origins])
    {
        Name = Name,
        Title = Title,
        IsExisting = IsExisting,
    };
}
