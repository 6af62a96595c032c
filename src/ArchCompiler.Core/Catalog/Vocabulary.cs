using System.Collections.Immutable;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Catalog;

/// <summary>The words of diagrams that name no service: what arrows and frames say, in several languages.</summary>
/// <param name="Verbs">Words on arrows (<c>catalog/verbs.yaml</c>).</param>
/// <param name="Groups">Words on frames (<c>catalog/groups.yaml</c>).</param>
public sealed record Vocabulary(ImmutableArray<Verb> Verbs, ImmutableArray<GroupWord> Groups)
{
    /// <summary>No words at all.</summary>
    public static Vocabulary Empty { get; } = new([], []);

    /// <summary>
    /// Words on shapes beside the aliases of the kinds, or that say how an alias is to be taken
    /// (<c>catalog/words.yaml</c>).
    /// </summary>
    public ImmutableArray<KindWord> Kinds { get; init; } = [];

    /// <summary>Small words that name nothing but order the others.</summary>
    public ImmutableArray<Particle> Particles { get; init; } = [];

    /// <summary>Kinds that are the name of a family and give way to the member they are drawn in front of.</summary>
    public ImmutableArray<KindFamily> Families { get; init; } = [];

    /// <summary>What labels show by their form alone.</summary>
    public ImmutableArray<KindMark> Marks { get; init; } = [];

    /// <summary>What unnamed shapes are inside a frame that is a service.</summary>
    public ImmutableArray<MemberRule> Members { get; init; } = [];

    /// <summary>
    /// Words by which something outside, or a frame around it, tells how it stands to the architecture.
    /// </summary>
    public ImmutableArray<OutsiderWord> Outsiders { get; init; } = [];

    /// <summary>
    /// Words on arrows that tell, where the arrow comes from outside, that somebody works on what it leads to.
    /// </summary>
    public ImmutableArray<string> Handlings { get; init; } = [];

    /// <summary>Words on arrows that say what is not done, or not yet: "never", "blocked", "planned".</summary>
    public ImmutableArray<string> Negations { get; init; } = [];

    /// <summary>Words on arrows that leave nothing but reading, whatever else is said: "read-only".</summary>
    public ImmutableArray<string> ReadOnly { get; init; } = [];

    /// <summary>Words on a machine that people work through: "bastion".</summary>
    public ImmutableArray<string> Bastions { get; init; } = [];

    /// <summary>Words on what exists already and is not made: "existing", "shared, not managed".</summary>
    public ImmutableArray<string> Existing { get; init; } = [];

    /// <summary>Words on a frame for one unit that runs everything in it together: "task".</summary>
    public ImmutableArray<string> Units { get; init; } = [];

    /// <summary>Words on what stands outside for a pipeline that ships code, with how AWS knows it.</summary>
    public ImmutableArray<PipelineWord> Pipelines { get; init; } = [];

    /// <summary>Words on arrows for what is carried, which say nothing of what is done: "events", "messages".</summary>
    public ImmutableArray<string> Carried { get; init; } = [];

    /// <summary>Words for parts and settings of what is drawn beside them: "task definition".</summary>
    public ImmutableArray<PartWord> Parts { get; init; } = [];

    /// <summary>Words that tell a thing from its copy: "primary", "standby", "read replica".</summary>
    public ImmutableArray<CopyWord> Copies { get; init; } = [];

    /// <summary>Words for times that come again, alone ("daily") or behind a number ("5 minutes").</summary>
    public ImmutableArray<ScheduleWord> Schedules { get; init; } = [];

    /// <summary>
    /// Words that say something of a way: its order, its condition, what fails (<c>catalog/signs.yaml</c>).
    /// </summary>
    public ImmutableArray<SignWord> Signs { get; init; } = [];

    /// <summary>Countries and continents (<c>catalog/places.yaml</c>).</summary>
    public ImmutableArray<PlaceWord> Places { get; init; } = [];
}

/// <summary>A word on a shape.</summary>
/// <param name="Words">Lower-case forms, several languages together.</param>
/// <param name="Kind">Id of the kind it means.</param>
/// <param name="Role">How much it decides.</param>
/// <param name="Otherwise">For a generic word, the id of the kind it means where nothing speaks for the provider;
/// null: nobody can tell.</param>
public sealed record KindWord(ImmutableArray<string> Words, string Kind, WordRole Role, string? Otherwise = null);

/// <summary>How much a word on a shape decides.</summary>
public enum WordRole
{
    /// <summary>The thing's own name: holds anywhere, before any generic word.</summary>
    Name,

    /// <summary>
    /// What it is, when it ends the phrase ("ALB security group") or, in languages that put it first, begins it:
    /// before any name.
    /// </summary>
    Head,

    /// <summary>
    /// A word for many things, which means the kind where a frame or a neighbour speaks for the provider: "load
    /// balancer".
    /// </summary>
    Generic,

    /// <summary>As generic, but only a frame of the provider around it is enough: "web server".</summary>
    Local,

    /// <summary>
    /// A word that says too little alone: the kind where an icon, an id or a frame of that service agrees, "email
    /// service".
    /// </summary>
    Hint,

    /// <summary>
    /// As generic, and what the thing is where it ends a phrase behind the name of another: "RDS secret", "Slack
    /// users".
    /// </summary>
    Tail,

    /// <summary>
    /// A product that others run and the provider too: as generic, but leads its phrase as a name does, "Redis orders".
    /// </summary>
    Product,

    /// <summary>
    /// As generic, and something of others where the drawing only asks it and stands it nowhere: a "weather API".
    /// </summary>
    Asked,

    /// <summary>
    /// As generic, and behind the name of a service it makes the name a mention: a "SQS listener", a "DynamoDB schema".
    /// </summary>
    Mention,
}

/// <summary>Small words of one part.</summary>
/// <param name="Words">Lower-case forms, several languages together.</param>
/// <param name="Role">What they do in a phrase.</param>
public sealed record Particle(ImmutableArray<string> Words, ParticleRole Role);

/// <summary>What a small word does in a phrase.</summary>
public enum ParticleRole
{
    /// <summary>Nothing: "aws", "the", "cluster".</summary>
    Neutral,

    /// <summary>Puts two things side by side: "and", "und", "和".</summary>
    Join,

    /// <summary>What follows is not the thing itself: "from", "via", "para".</summary>
    Preposition,

    /// <summary>What follows belongs to what stands before it: "de", "of".</summary>
    Genitive,

    /// <summary>Counts replicas together with a number or letter: "az", "zone", "replica".</summary>
    Index,

    /// <summary>
    /// Something done: a label that begins or ends with it and names nothing is a step, "validate", "upload".
    /// </summary>
    Action,

    /// <summary>What something leaves behind, and is kept elsewhere: "logs", "findings".</summary>
    Data,

    /// <summary>On a frame: it explains the drawing, and nothing in it is part of what is drawn.</summary>
    Legend,

    /// <summary>What follows carries what stands before it: "API on EC2", "deployed on".</summary>
    Host,

    /// <summary>What follows keeps the data that stands before it: "reports in S3".</summary>
    Within,

    /// <summary>Something done to what follows, which is then only worked on: "deploy-eks", "invoke Lambda".</summary>
    Handling,
}

/// <summary>A kind that is the name of a family ("load balancer") with the ids of its members.</summary>
public sealed record KindFamily(string Kind, ImmutableArray<string> Members);

/// <summary>A form in a label that tells the kind where no name does: "10.0.1.0/24", "m5.large".</summary>
/// <param name="Kind">Id of the kind.</param>
/// <param name="Pattern">Regular expression of the form.</param>
/// <param name="IsAnywhere">Whether it counts everywhere; else on the provider's ground alone.</param>
public sealed record KindMark(string Kind, string Pattern, bool IsAnywhere = false);

/// <summary>
/// Inside a frame that is one of <paramref name="Of"/>, a shape that names no service is a <paramref name="Are"/>.
/// </summary>
/// <param name="Of">Ids of the frame's kinds.</param>
/// <param name="Are">Id of the kind its members are.</param>
public sealed record MemberRule(ImmutableArray<string> Of, string Are);

/// <summary>A word for a part or a setting.</summary>
/// <param name="Words">Lower-case forms, several languages together.</param>
/// <param name="Of">Ids of the kinds that have it.</param>
public sealed record PartWord(ImmutableArray<string> Words, ImmutableArray<string> Of);

/// <summary>A word on something outside, or on the frame around it.</summary>
/// <param name="Words">Lower-case forms, several languages together.</param>
/// <param name="Standing">How what it names stands to the architecture.</param>
public sealed record OutsiderWord(ImmutableArray<string> Words, Standing Standing);

/// <summary>A word for a time that comes again.</summary>
/// <param name="Words">Lower-case forms that say it alone: "daily"; several languages together.</param>
/// <param name="Units">Forms that say it behind a number alone: "days".</param>
/// <param name="Expression">The time, as an expression of EventBridge: <c>rate(1 day)</c>.</param>
public sealed record ScheduleWord(ImmutableArray<string> Words, ImmutableArray<string> Units, string Expression);

/// <summary>A word on an arrow.</summary>
/// <param name="Words">Lower-case forms, several languages together.</param>
/// <param name="Relation">What it suggests, null when it only says how.</param>
/// <param name="Access">Which access it asks for, null when it says nothing of it.</param>
public sealed record Verb(ImmutableArray<string> Words, RelationKind? Relation, Access? Access);

/// <summary>A word on a frame.</summary>
/// <param name="Words">Lower-case forms, several languages together.</param>
/// <param name="Kind">The boundary it suggests.</param>
/// <param name="IsStrong">False for a word that yields to other evidence ("layer", "tier").</param>
public sealed record GroupWord(ImmutableArray<string> Words, BoundaryKind Kind, bool IsStrong);
