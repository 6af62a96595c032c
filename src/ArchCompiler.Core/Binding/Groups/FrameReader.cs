using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Groups;

/// <summary>
/// Says what each drawn group means, by its title first, its id where the title says nothing, and what surrounds it.
/// </summary>
internal sealed class FrameReader(Words words, LabelReader labels, NotResources notResources)
{
    private readonly FrameWords frameWords = new(words);

    /// <summary>The frames of a diagram by group id.</summary>
    public Dictionary<string, Frame> Read(DrawnTree tree, StatedKinds stated)
    {
        Dictionary<string, Frame> frames = new(StringComparer.Ordinal);
        foreach (var group in tree.Groups)
        {
            var parent = tree.FindParent(group.Id.Text) is { } outer ? frames.GetValueOrDefault(outer.Id.Text) : null;
            frames[group.Id.Text] = Read(group, parent, stated);
        }

        return frames;
    }

    private Frame Read(DiagramGroup group, Frame? parent, StatedKinds stated)
    {
        var label = LabelCleaner.Clean(group.Title.Text);
        var (clause, kind) = KindOf(label, group);
        var reading = labels.Read(label);
        kind = IsOwn(kind, parent, reading) ? null : kind;
        var door = DoorOf(reading);
        var text = label.All;
        var frame = new Frame(group, label, kind ?? BoundaryKind.Logical)
        {
            Parent = parent,
            Depth = (parent?.Depth ?? 0) + 1,
            Title = label.Lines.IsEmpty ? group.Id.Text : LabelLines.TitleOf(label.Lines[0]),
            Cidr = TitleScan.FindCidr(text),
            Code = kind is BoundaryKind.Zone or BoundaryKind.PublicSubnet or BoundaryKind.PrivateSubnet
                ? TitleScan.FindZone(text) ?? clause?.Zone
                : TitleScan.FindRegion(text),
            Surroundings = parent?.Surroundings ?? Surroundings.Unknown,
            MemberKind = door ?? parent?.MemberKind,
            Door = door ?? parent?.Door,
            IsLegend = parent is { IsLegend: true } || words.NamesLegend(label.Lines.IsEmpty ? group.Id.Text : text),
        };
        return stated.FindBoundary(group.Id.Text) is { } boundary ? OnGround(frame with { Kind = boundary })
            : stated.FindKind(group.Id.Text) is { } service ? AsService(frame, service)
            : frame.IsLegend ? frame with { Kind = BoundaryKind.Logical }
            : Interpret(frame, kind, clause, reading);
    }

    /// <summary>"Clients" inside a service are parts of it, unless a third party is named.</summary>
    private static bool IsOwn(BoundaryKind? kind, Frame? parent, LabelReading reading) =>
        kind is BoundaryKind.External && parent is { Service.IsResource: true } && !reading.IsNamed;

    /// <summary>
    /// The first clause that names a boundary clearly, else an icon that shows one, else the first clause that suggests
    /// one, else what the icon suggests or the id says.
    /// </summary>
    private (FrameClause? Clause, BoundaryKind? Kind) KindOf(CleanLabel label, DiagramGroup group)
    {
        ImmutableArray<FrameClause> clauses =
        [
            .. label.Lines.SelectMany(LabelLines.SplitClauses).Select(frameWords.Read),
            .. label.Qualifiers.Select(frameWords.Read).Where(clause => clause.Unknown == 0 || label.Lines.IsEmpty),
        ];
        var strong = SubnetOf(clauses) ?? clauses.FirstOrDefault(c => c.Strong is not null);
        var weak = clauses.FirstOrDefault(c => c.Weak is not null);
        var icon = frameWords.Read(IconWords(group) ?? "");
        if (strong is null && icon.Strong is { } shown)
        {
            return (icon, shown);
        }

        if (strong is not null || weak is not null)
        {
            var zone = clauses.Select(c => c.Zone).FirstOrDefault(z => z is not null);
            return ((strong ?? weak ?? clauses[0]) with { Zone = zone }, strong?.Strong);
        }

        if (icon is { Weak: { } suggested, Unknown: 0 })
        {
            return (icon, suggested);
        }

        var byId = frameWords.Read(group.Id.Text);
        return IconOf(group) is null && byId.Unknown == 0 && (byId.Strong is not null || label.Lines.IsEmpty)
            ? (byId, byId.Strong)
            : (null, null);
    }

    /// <summary>
    /// "VPC - Private Subnets": subnets of the network, of which other frames may be other subnets. A network with a
    /// name, or with subnets of several sorts, is the network itself.
    /// </summary>
    private static FrameClause? SubnetOf(ImmutableArray<FrameClause> clauses)
    {
        var subnets = clauses
            .Where(clause => clause.Strong is BoundaryKind.PublicSubnet or BoundaryKind.PrivateSubnet).ToList();
        return clauses is [{ Strong: BoundaryKind.Vpc, Unknown: 0 }, ..]
            && subnets.DistinctBy(clause => clause.Strong).Count() == 1
            ? subnets[0]
            : null;
    }

    /// <summary>
    /// A layer made of a service: what stands in it unnamed is kept there where the service keeps data.
    /// </summary>
    private static Frame AsLayer(Frame frame, ServiceKind kind) =>
        kind.Has(Capabilities.StoresData) ? frame with { MemberKind = kind } : frame;

    private Frame Interpret(Frame frame, BoundaryKind? kind, FrameClause? clause, LabelReading reading)
    {
        var names = reading.Senses;
        var isPlaceFirst = kind is null && !reading.IsFirst && !reading.IsQualifier && frame.Code is not null;
        if (kind is null or BoundaryKind.Cluster or BoundaryKind.External or BoundaryKind.Cloud
            && reading.IsNamed && !isPlaceFirst
            && names is [var only])
        {
            if (IsActor(only.Kind))
            {
                return frame with
                {
                    Kind = BoundaryKind.External,
                    Surroundings = Surroundings.Outside,
                    MemberKind = null,
                    IsForeign = true,
                };
            }

            if (kind is null && only.Kind.IsResource && IsLayerOf(frame.Label, reading, only.Kind))
            {
                return Weakly(AsLayer(frame, only.Kind), clause, reading);
            }

            if (only.Kind.IsResource
                && (!only.Kind.Has(Capabilities.Network) || (reading.IsWhole && only.Kind.Has(Capabilities.PrivateWay)))
                && (!only.Kind.Has(Capabilities.Control)
                    || (reading.IsWhole && only.Kind.Has(Capabilities.FiltersRequests))))
            {
                return AsService(frame with { Kind = kind ?? BoundaryKind.Service }, only.Kind);
            }

            if (!only.Kind.IsResource && !NotResources.Meaningless.Contains(only.Kind.Id))
            {
                return frame with
                {
                    Kind = kind ?? BoundaryKind.Logical,
                    Surroundings = Surroundings.Host,
                    MemberKind = only.Kind,
                };
            }
        }

        if (kind is null && clause is null && !reading.SaysSomething
            && IconOf(frame.Group) is { IsResource: true } drawn && !drawn.Has(Capabilities.Control))
        {
            return AsService(frame with { Kind = BoundaryKind.Service }, drawn);
        }

        return kind is BoundaryKind.External ? OnGround(frame) with { MemberKind = UserOf(reading) }
            : kind is not null ? Carrying(OnGround(ByRegionCode(frame)))
            : Weakly(frame, clause, reading);
    }

    /// <summary>
    /// A place whose title also names what runs programs in it: "Private subnet · ECS Fargate". What has workloads of
    /// its own only stands there.
    /// </summary>
    private Frame Carrying(Frame frame) =>
        frame.Kind is BoundaryKind.PrivateSubnet or BoundaryKind.PublicSubnet or BoundaryKind.Zone
            && labels.FindRunner(frame.Label) is { } runner
            && (words.MemberOf(runner) == runner || runner.Has(Capabilities.Instance))
            ? frame with { MemberKind = runner }
            : frame;

    /// <summary>The door that a title names: what stands in the network and passes on to what does not.</summary>
    private static ServiceKind? DoorOf(LabelReading reading) =>
        reading is { IsNamed: true, IsFirst: true, IsWhole: true, Senses: [{ Kind: var kind }, ..] }
            && kind.Has(Capabilities.VpcAttached | Capabilities.PassThrough | Capabilities.Network)
            ? kind
            : null;

    /// <summary>Users, where the title says that the frame holds them.</summary>
    private static ServiceKind? UserOf(LabelReading reading) =>
        reading.Generic is { Kind: { Category: "actor" } kind } && !kind.Has(Capabilities.RequestTarget)
            && kind.Has(Capabilities.InternetEntry) ? kind
        : null;

    /// <summary>
    /// "API Gateway Layer", "Storage (S3 + Iceberg)": a title that only tells what a layer is made of. "Compute (AWS
    /// Lambda)" is that service.
    /// </summary>
    private bool IsLayerOf(CleanLabel title, LabelReading reading, ServiceKind kind) =>
        reading.IsQualifier ? !reading.IsWhole
        : !kind.Has(Capabilities.RunsCode) && reading.IsFirst && !title.Lines.IsEmpty
            && frameWords.Read(LabelLines.SplitClauses(title.Lines[0]).First()).IsLayer;

    /// <summary>The service whose icon a frame has; those that make up the network are boundaries.</summary>
    private ServiceKind? IconOf(DiagramGroup group) =>
        IconWords(group) is not null && words.FindIcon(group.Icon ?? "") is { } kind && !kind.Has(Capabilities.Network)
            ? kind
            : null;

    /// <summary>
    /// The words of an icon's name. Icons without a pack are Mermaid's own and mean anything: a cloud, a server, a
    /// disk.
    /// </summary>
    private static string? IconWords(DiagramGroup group) =>
        group.Icon?.Split(':', 2) is [_, var name] ? name.Replace('-', ' ').Replace('_', ' ') : null;

    private static bool IsActor(ServiceKind kind) => !kind.IsResource && kind.Category is "actor";

    /// <summary>
    /// A title without a clear word: users and third parties, a lone weak word, an address range, a region or zone
    /// code.
    /// </summary>
    private Frame Weakly(Frame frame, FrameClause? clause, LabelReading reading)
    {
        if (reading.Senses is [{ Kind: var actor, EndsPhrase: true }] && IsActor(actor) && clause?.Weak is null)
        {
            return frame with
            {
                Kind = BoundaryKind.External,
                Surroundings = Surroundings.Outside,
                MemberKind = UserOf(reading),
            };
        }

        if (clause is { Weak: { } weak and not BoundaryKind.Logical, Unknown: 0 } && !reading.SaysSomething)
        {
            return OnGround(ByRegionCode(frame with { Kind = weak }));
        }

        var text = frame.Label.All;
        var kind = TitleScan.FindZone(text) is not null ? BoundaryKind.Zone
            : frame.Code is not null ? BoundaryKind.Region
            : frame.Cidr is not null && frame.Outwards().Any(f => f.Kind is BoundaryKind.Vpc)
                ? BoundaryKind.PrivateSubnet
            : frame.Cidr is not null ? BoundaryKind.Vpc
            : BoundaryKind.Logical;
        return kind is not BoundaryKind.Logical ? OnGround(frame with { Kind = kind })
            : clause?.Weak is BoundaryKind.Cloud ? frame with { Surroundings = Surroundings.Provider }
            : frame;
    }

    /// <summary>A cloud with a region's code in its title is drawn for that region.</summary>
    private static Frame ByRegionCode(Frame frame) =>
        frame.Kind is BoundaryKind.Cloud && frame.Code is not null ? frame with { Kind = BoundaryKind.Region } : frame;

    private Frame OnGround(Frame frame) => frame.Kind switch
    {
        BoundaryKind.OrganizationalUnit => frame with
        {
            Surroundings = Surroundings.Provider,
            MemberKind = notResources.Account,
        },
        BoundaryKind.External => frame with { Surroundings = Surroundings.Outside, MemberKind = null },
        BoundaryKind.Logical or BoundaryKind.Cluster or BoundaryKind.Service => frame,
        _ => frame with { Surroundings = Surroundings.Provider, MemberKind = null },
    };

    private Frame AsService(Frame frame, ServiceKind kind)
    {
        var member = words.MemberOf(kind) is var part && frame.Group.IsDeployment
            && NotResources.Meaningless.Contains(part.Id) ? kind : part;
        member = member == kind && kind.Has(Capabilities.RunsCode) && words.NamesUnit(frame.Label.All)
            ? notResources.Application
            : member;
        return frame with
        {
            Kind = frame.Kind is BoundaryKind.Cluster ? BoundaryKind.Cluster : BoundaryKind.Service,
            Service = kind,
            MemberKind = member,
            Surroundings = member.IsResource ? Surroundings.Provider : Surroundings.Host,
        };
    }
}
