using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Properties;

/// <summary>The properties that any node, group or edge may state, whatever it is.</summary>
public static class UniversalProperties
{
    /// <summary>States the kind of a node.</summary>
    public const string Service = "service";

    /// <summary>States what a group is.</summary>
    public const string Kind = "kind";

    /// <summary>Keeps a replica apart from its twins.</summary>
    public const string Fold = "fold";

    /// <summary>States that a name of a family in front of a member stays.</summary>
    public const string Front = "front";

    /// <summary>The zone's letter of a group.</summary>
    public const string Zone = "zone";

    /// <summary>The letters of the zones that a node stands for a replica in.</summary>
    public const string Zones = "zones";

    /// <summary>The region's code of a group.</summary>
    public const string Region = "region";

    /// <summary>The address range of a group.</summary>
    public const string Cidr = "cidr";

    /// <summary>That a node or a group exists already, and how AWS knows it.</summary>
    public const string Existing = Graph.Existing.Property;

    /// <summary>The port of an edge.</summary>
    public const string Port = "port";

    /// <summary>The protocol of an edge.</summary>
    public const string Protocol = "protocol";

    /// <summary>What an edge may do with data.</summary>
    public const string Access = "access";

    /// <summary>The path of an edge.</summary>
    public const string Path = "path";

    /// <summary>The HTTP method of an edge.</summary>
    public const string Method = "method";

    /// <summary>The events that an edge carries.</summary>
    public const string Events = "events";

    /// <summary>The sources of the events that an edge carries.</summary>
    public const string Sources = "sources";

    /// <summary>When an edge happens.</summary>
    public const string Schedule = "schedule";

    /// <summary>How the keys of the objects begin that an edge is about.</summary>
    public const string Prefixes = "prefixes";

    /// <summary>How the keys of the objects end that an edge is about.</summary>
    public const string Suffixes = "suffixes";

    /// <summary>The place of an edge in an order.</summary>
    public const string Step = "step";

    /// <summary>On which outcome alone an edge is gone along.</summary>
    public const string Outcome = "outcome";

    /// <summary>How often is tried.</summary>
    public const string Tries = "tries";

    /// <summary>How it is decided who of several answers.</summary>
    public const string Policy = "policy";

    /// <summary>The share of an edge among others.</summary>
    public const string Weight = "weight";

    /// <summary>What an edge means.</summary>
    public const string Relation = "relation";

    /// <summary>Properties of any node.</summary>
    public static ImmutableArray<PropertyDeclaration> OfNodes { get; } =
    [
        new(Service, PropertyType.List, "What the node is: an id of `archc services`, or several."),
        new(Fold, PropertyType.Flag, "false keeps the node apart from replicas that look the same."),
        new(Front, PropertyType.Choice, "keep keeps a family's name in front of one of its members, as a service.")
        {
            Allowed = ["fold", "keep"],
        },
        new(Zones, PropertyType.List, "Zones it runs in, by letter, of those drawn around it.") { Pattern = "[a-z]" },
        new(Existing, PropertyType.Text, "It exists already: its id, name or ARN, or true to be asked for it."),
    ];

    /// <summary>Properties of any group.</summary>
    public static ImmutableArray<PropertyDeclaration> OfGroups { get; } =
    [
        new(Service, PropertyType.Text, "The service that the group is: an id of `archc services`."),
        new(Kind, PropertyType.Text, "What the group is: region, vpc, zone, public-subnet …"),
        new(Zone, PropertyType.Text, "The zone's letter.") { Pattern = "[a-z]" },
        new(Region, PropertyType.Text, "The region's code.") { Pattern = "[a-z]{2}(-[a-z]+)+-[0-9]" },
        new(Cidr, PropertyType.Cidr, "The address range."),
        new(Existing, PropertyType.Text, "It exists already: its id, of subnets several, or true to be asked for it."),
    ];

    /// <summary>Properties of any edge.</summary>
    public static ImmutableArray<PropertyDeclaration> OfEdges { get; } =
    [
        new(Port, PropertyType.Number, "The port that is opened.") { Minimum = 1, Maximum = 65_535 },
        new(Protocol, PropertyType.Choice, "The protocol spoken.")
        {
            Allowed = ["amqp", "ftp", "grpc", "http", "https", "mqtt", "sftp", "ssh", "tcp", "tls", "udp", "ws", "wss"],
        },
        new(Access, PropertyType.Choice, "What is done with data.") { Allowed = AccessNames.Statable },
        new(Path, PropertyType.Text, "Path that tells this target from others."),
        new(Method, PropertyType.Choice, "HTTP method of the route.")
        {
            Allowed = ["ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"],
        },
        new(Events, PropertyType.List, "Names of the events that a bus passes on: `OrderPlaced, OrderPaid`."),
        new(Sources, PropertyType.List, "Sources of the events that a bus passes on: `shop.orders`."),
        new(Schedule, PropertyType.Schedule, "When it happens: `rate(5 minutes)` or `cron(0 2 * * ? *)`."),
        new(Prefixes, PropertyType.List, "How the keys begin of the objects that an edge is about: `uploads/`."),
        new(Suffixes, PropertyType.List, "How the keys end of the objects that an edge is about: `.jpg`."),
        new(Step, PropertyType.Text, "Its place in the order of a workflow: `2`, `2.1`.")
        {
            Pattern = "[0-9]{1,3}(\\.[0-9]{1,2})?",
        },
        new(Outcome, PropertyType.Choice, "On which outcome alone it is gone along: always, where something failed …")
        {
            Allowed = ["always", "failure", "success"],
        },
        new(Tries, PropertyType.Number, "How often is tried before, or again.") { Minimum = 1, Maximum = 1000 },
        new(Policy, PropertyType.Choice, "How DNS decides who of several answers.")
        {
            Allowed = ["geolocation", "latency", "multivalue", "primary", "secondary", "weighted"],
        },
        new(Weight, PropertyType.Number, "Its share of the requests among others from the same place.")
        {
            Minimum = 0,
            Maximum = 255,
        },
        new(Relation, PropertyType.Choice, "What the edge means.") { Allowed = RelationNames.All },
    ];
}
