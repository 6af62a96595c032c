using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml.Catalog;

/// <summary>
/// Reads what lowering needs to know of a kind, and checks that its placeholders are outputs of its construct.
/// </summary>
internal sealed class RealisationReader(
    ImmutableArray<ConstructDeclaration> constructs, ImmutableArray<PropertyDeclaration> properties)
{
    private static readonly string[] Keys =
    [
        "construct", "without", "part", "tier", "principal", "ports", "access", "ownAccess",
        "networkAccess", "sessionAccess",
        "clientEnvironment", "environmentByAccess", "readerEnvironment", "users",
        "metrics", "keyService", "keyWrite", "keyPrincipals", "keyUsers", "underDrawnKey", "backupResource",
        "backupOptIn", "gatewayEndpoint", "fetchesBy",
    ];

    /// <summary>Reads the mapping.</summary>
    public Realisation Read(ShapeReader file, DrawnValue value)
    {
        var shape = file.Nested(value, "The realisation", Keys);
        var construct = shape.Required("construct");
        var users = ReadUsers(shape);
        var placeholders = FindConstruct(shape, construct, users);
        var access = new AccessReader(placeholders);
        return new(construct.Text)
        {
            Without = shape.Texts("without"),
            Part = shape.Choice<NetworkPart>("part") ?? NetworkPart.None,
            Tier = shape.Choice<SubnetTier>("tier") ?? SubnetTier.None,
            Principal = ReadPrincipal(shape),
            Ports = [.. shape.Items("ports").Select(item => ReadPort(shape, item))],
            Access = access.ReadSets(shape),
            OwnAccess = access.ReadStatements(shape, "ownAccess"),
            NetworkAccess = access.ReadStatements(shape, "networkAccess"),
            SessionAccess = access.ReadStatements(shape, "sessionAccess"),
            ClientEnvironment = ReadEnvironment(shape, "clientEnvironment", placeholders),
            ReaderEnvironment = ReadEnvironment(shape, "readerEnvironment", placeholders),
            EnvironmentByAccess = ReadEnvironments(shape, placeholders),
            Users = users,
            Metrics = new MetricReader(placeholders).ReadAll(shape),
            KeyService = shape.Text("keyService"),
            KeyWrite = shape.Texts("keyWrite"),
            KeyPrincipals = shape.Texts("keyPrincipals"),
            KeyUsers = shape.Texts("keyUsers"),
            IsUnderDrawnKey = shape.Flag("underDrawnKey") ?? false,
            BackupOptIn = shape.Text("backupOptIn"),
            BackupResource = shape.Name("backupResource") is { } resource ? placeholders.Check(shape, resource) : null,
            GatewayEndpoint = shape.Text("gatewayEndpoint"),
            FetchesBy = shape.Text("fetchesBy"),
        };
    }

    private Placeholders FindConstruct(ShapeReader shape, Name construct, ImmutableArray<AccessUser> users)
    {
        var found = constructs.FirstOrDefault(c => string.Equals(c.Name, construct.Text, StringComparison.Ordinal));
        if (found is null && construct.Text.Length > 0)
        {
            shape.Diagnostics.Add(CatalogDiagnostics.UnknownConstruct(construct, constructs.Select(c => c.Name)));
        }

        return new(found, users);
    }

    private static string? ReadPrincipal(ShapeReader shape)
    {
        if (shape.Name("principal") is { } principal && !Forms.IsPrincipal(principal.Text))
        {
            shape.Diagnostics.Add(CatalogDiagnostics.BadForm(principal, "principal", "like lambda.amazonaws.com"));
        }

        return shape.Text("principal");
    }

    private PortDeclaration ReadPort(ShapeReader shape, DrawnValue item)
    {
        var port = shape.Nested(item, "The port", "protocol", "number", "property");
        var property = port.Name("property");
        var number = port.Number("number");
        if (property is { } name && !properties.Any(p => string.Equals(p.Name, name.Text, StringComparison.Ordinal)))
        {
            shape.Diagnostics.Add(CatalogDiagnostics.UnknownProperty(name, properties.Select(p => p.Name)));
        }

        if (property is null && number is null)
        {
            port.Demand("number");
        }

        if (port.Find("number") is DrawnValue.Scalar scalar && number is not (null or (>= 1 and <= 65535)))
        {
            shape.Diagnostics.Add(CatalogDiagnostics.BadForm(new(scalar.Text, scalar.Span), "port", "1 to 65535"));
            number = null;
        }

        var protocol = port.Name("protocol");
        if (protocol is { Text: not ("tcp" or "udp") } other)
        {
            shape.Diagnostics.Add(CatalogDiagnostics.BadForm(other, "protocol", "tcp or udp"));
        }

        return new(protocol?.Text ?? "tcp", number is { } value ? (int)value : null, property?.Text);
    }

    private static ImmutableArray<KeyValuePair<string, string>> ReadEnvironment(
        ShapeReader shape, string key, Placeholders placeholders)
    {
        var variables = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var entry in shape.Entries(key))
        {
            if (!Forms.IsUpperSnake(entry.Key.Text))
            {
                shape.Diagnostics.Add(CatalogDiagnostics.BadForm(entry.Key, "variable suffix", "in capitals: HOST"));
            }

            if (shape.AsName(entry.Value, entry.Key.Text) is { } value)
            {
                variables.Add(new(entry.Key.Text, placeholders.Check(shape, value)));
            }
        }

        return variables.ToImmutable();
    }

    private static ImmutableArray<AccessEnvironment> ReadEnvironments(ShapeReader shape, Placeholders placeholders)
    {
        var environments = ImmutableArray.CreateBuilder<AccessEnvironment>();
        foreach (var (entry, access) in ByAccess(shape, "environmentByAccess"))
        {
            var nested = shape.Nested(
                new DrawnValue.Mapping([entry], entry.Value.Span), "The environment", entry.Key.Text);
            environments.Add(new(access, ReadEnvironment(nested, entry.Key.Text, placeholders)));
        }

        return environments.ToImmutable();
    }

    private static ImmutableArray<AccessUser> ReadUsers(ShapeReader shape)
    {
        var users = ImmutableArray.CreateBuilder<AccessUser>();
        foreach (var (entry, access) in ByAccess(shape, "users"))
        {
            if (shape.AsName(entry.Value, entry.Key.Text) is { } name)
            {
                if (!Forms.IsSnake(name.Text))
                {
                    shape.Diagnostics.Add(CatalogDiagnostics.BadForm(name, "user", "in lower case: app_ro"));
                }

                users.Add(new(access, name.Text));
            }
        }

        return users.ToImmutable();
    }

    private static IEnumerable<(DrawnEntry Entry, AccessName Access)> ByAccess(ShapeReader shape, string of)
    {
        foreach (var entry in shape.Entries(of))
        {
            var key = new DrawnValue.Scalar(entry.Key.Text, IsQuoted: false, entry.Key.Span);
            if (shape.AsChoice<AccessName>(key, of) is { } access)
            {
                yield return (entry, access);
            }
        }
    }
}
