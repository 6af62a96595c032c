using System.Collections.Immutable;
using System.Text;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Catalog;

/// <summary>
/// Reads a catalog from its compiled form, which <see cref="CatalogWriter"/> writes: no YAML is parsed when the tool
/// starts.
/// </summary>
public static class CatalogBinary
{
    /// <summary>The first bytes of a compiled catalog: "ARCC".</summary>
    internal const int Magic = 0x43435241;

    /// <summary>The version of the form; another is not read.</summary>
    internal const int Version = 9;

    /// <summary>The catalog that a stream holds.</summary>
    /// <exception cref="InvalidDataException">The stream holds no compiled catalog of this version.</exception>
    public static ServiceCatalog Read(Stream stream)
    {
        using BinaryReader reader = new(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Magic || reader.Read7BitEncodedInt() != Version)
        {
            throw new InvalidDataException("This is no compiled catalog of this version.");
        }

        var texts = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.ReadString();
        }

        return new Body(reader, texts).ReadCatalog();
    }

    private sealed class Body(BinaryReader reader, string[] texts)
    {
        public ServiceCatalog ReadCatalog()
        {
            var kinds = List(ReadKind);
            var words = ReadVocabulary();
            return new(kinds, words) { Constructs = List(() => new ConstructDeclaration(Text(), Texts())) };
        }

        private ServiceKind ReadKind() => new(Text(), Text())
        {
            Category = Text(),
            IsResource = Flag(),
            Scope = (ServiceScope)Int(),
            Zones = (ZoneModel)Int(),
            Capabilities = (Capabilities)reader.Read7BitEncodedInt64(),
            Aliases = Texts(),
            Icons = Texts(),
            TerraformTypes = Texts(),
            CloudFormationTypes = Texts(),
            Properties = List(ReadProperty),
            Controls = List(ReadControl),
            Endpoints = Texts(),
            Copies = Flag() ? new((CopyForm)Int(), (CopyForm)Int(), OptionalText()) : null,
            Realisation = Flag() ? ReadRealisation() : null,
        };

        private PropertyDeclaration ReadProperty()
        {
            var name = Text();
            var type = (PropertyType)Int();
            return new(name, type, Text())
            {
                Unit = OptionalText(),
                Allowed = Texts(),
                Minimum = OptionalNumber(),
                Maximum = OptionalNumber(),
                Pattern = OptionalText(),
                Default = OptionalText(),
                DefaultBy = List(() => new ConditionalText(Text(), Text(), Text())),
                Fits = List(ReadFit),
                Argument = OptionalText(),
                IsVariable = Flag(),
                Words = List(() => KeyValuePair.Create(Text(), Texts())),
            };
        }

        private PropertyFit ReadFit()
        {
            var other = Text();
            return Int() switch
            {
                0 => new PropertyFit.AtLeast(other),
                1 => new PropertyFit.AtMost(other),
                2 => new PropertyFit.OneOf(other, Text(), Texts()),
                _ => new PropertyFit.Matching(other, Text(), Text()),
            };
        }

        private ControlDeclaration ReadControl() =>
            new((RelationKind)Int(), (Capabilities)reader.Read7BitEncodedInt64(), OptionalText(), Flag());

        private Realisation ReadRealisation() => new(Text())
        {
            Without = Texts(),
            Part = (NetworkPart)Int(),
            Tier = (SubnetTier)Int(),
            Principal = OptionalText(),
            Ports = List(() =>
                new PortDeclaration(Text(), Int() is > 0 and var number ? number : null, OptionalText())),
            Access = List(() => new AccessSet((AccessName)Int(), List(ReadStatement))),
            OwnAccess = List(ReadStatement),
            NetworkAccess = List(ReadStatement),
            SessionAccess = List(ReadStatement),
            ClientEnvironment = List(ReadPair),
            EnvironmentByAccess = List(() => new AccessEnvironment((AccessName)Int(), List(ReadPair))),
            ReaderEnvironment = List(ReadPair),
            Users = List(() => new AccessUser((AccessName)Int(), Text())),
            Metrics = List(ReadMetric),
            KeyService = OptionalText(),
            KeyWrite = Texts(),
            KeyPrincipals = Texts(),
            KeyUsers = Texts(),
            IsUnderDrawnKey = reader.ReadBoolean(),
            BackupResource = OptionalText(),
            BackupOptIn = OptionalText(),
            GatewayEndpoint = OptionalText(),
            FetchesBy = OptionalText(),
        };

        private AccessStatement ReadStatement() =>
            new(Texts(), Texts(), List(() => new AccessCondition(Text(), Text(), Text())));

        private MetricDeclaration ReadMetric() =>
            new(Text(), Text(), Text(), Text(), Text(), reader.ReadDecimal(), List(ReadPair), Text());

        private Vocabulary ReadVocabulary() => new(List(ReadVerb), List(ReadGroupWord))
        {
            Kinds = List(() => new KindWord(Texts(), Text(), (WordRole)Int(), OptionalText())),
            Particles = List(() => new Particle(Texts(), (ParticleRole)Int())),
            Families = List(() => new KindFamily(Text(), Texts())),
            Marks = List(() => new KindMark(Text(), Text(), Flag())),
            Members = List(() => new MemberRule(Texts(), Text())),
            Outsiders = List(() => new OutsiderWord(Texts(), (Standing)Int())),
            Handlings = Texts(),
            Negations = Texts(),
            ReadOnly = Texts(),
            Bastions = Texts(),
            Existing = Texts(),
            Units = Texts(),
            Pipelines = List(ReadPipeline),
            Carried = Texts(),
            Parts = List(() => new PartWord(Texts(), Texts())),
            Copies = List(() => new CopyWord(Texts(), (CopyRole)Int())),
            Schedules = List(() => new ScheduleWord(Texts(), Texts(), Text())),
            Signs = List(() => new SignWord(Texts(), (Sign)reader.Read7BitEncodedInt64(), OptionalNumber())),
            Places = List(() => new PlaceWord(Texts(), Text(), Flag())),
        };

        private Verb ReadVerb()
        {
            var words = Texts();
            var relation = Int();
            var access = Int();
            return new(
                words, relation == 0 ? null : (RelationKind)(relation - 1), access == 0 ? null : (Access)(access - 1));
        }

        private PipelineWord ReadPipeline()
        {
            var words = Texts();
            var issuer = OptionalText();
            var (audience, subject) = (Text(), Text());
            return new(words, issuer is null ? null : new(issuer, audience, subject));
        }

        private GroupWord ReadGroupWord() => new(Texts(), (BoundaryKind)Int(), Flag());

        private KeyValuePair<string, string> ReadPair() => new(Text(), Text());

        private ImmutableArray<T> List<T>(Func<T> read)
        {
            var length = Int();
            if (length == 0)
            {
                return [];
            }

            var items = ImmutableArray.CreateBuilder<T>(length);
            for (var i = 0; i < length; i++)
            {
                items.Add(read());
            }

            return items.MoveToImmutable();
        }

        private ImmutableArray<string> Texts() => List(Text);

        private int Int() => reader.Read7BitEncodedInt();

        private bool Flag() => reader.ReadBoolean();

        private string Text() => texts[Int() - 1];

        private string? OptionalText() => Int() is > 0 and var number ? texts[number - 1] : null;

        private decimal? OptionalNumber() => Flag() ? reader.ReadDecimal() : null;
    }
}
