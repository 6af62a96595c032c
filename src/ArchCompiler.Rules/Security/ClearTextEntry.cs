using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Security;

/// <summary>
/// Requests from outside travel encrypted: archc listens with a certificate, unless an edge or a property asks for
/// clear text.
/// </summary>
public sealed class ClearTextEntry : Rule
{
    private const string ClearText = "http";

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "SEC003", "clear-text-entry", Pillar.Security, Severity.Error,
        "Requests from the internet travel over TLS", "SEC09-BP02");

    /// <inheritdoc/>
    public override bool Applies(Architecture architecture) => RequestPaths.Of(architecture).Entries.Any(IsSubject);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Architecture architecture)
    {
        var paths = RequestPaths.Of(architecture);
        return paths.Entries.Where(IsSubject).SelectMany(s => Check(s, architecture, paths));
    }

    private static bool IsSubject(Service service) => service.Kind.Has(Capabilities.RequestTarget);

    private static IEnumerable<Finding> Check(Service service, Architecture architecture, RequestPaths paths)
    {
        var clear = paths.FromOutside(service).Where(IsClearText).ToList();
        foreach (var relation in clear)
        {
            yield return Report(service, relation, architecture);
        }

        if (clear.Count == 0 && IsClearText(service.Properties.Text(PropertyNames.Protocol)))
        {
            yield return Finding.About(
                service,
                architecture,
                MessageOf(service),
                Why,
                $"state `protocol=https` for {service.FirstNodeId}") with
            {
                Path = paths.PathTo(service),
                Fixes = DrawingFix.State(architecture, service, PropertyNames.Protocol, "https"),
            };
        }
    }

    // An edge that offers both ("HTTP/HTTPS") is redirected to the encrypted one.
    private static bool IsClearText(Relation relation) =>
        IsClearText(relation.Protocol)
        && relation.Label?.Contains("https", StringComparison.OrdinalIgnoreCase) is not true;

    private static bool IsClearText(string? protocol) =>
        string.Equals(protocol, ClearText, StringComparison.OrdinalIgnoreCase);

    private static Finding Report(Service service, Relation relation, Architecture architecture) =>
        new(
            architecture.SubjectOf(service),
            relation.Span,
            MessageOf(service),
            Why,
            "write HTTPS on the edge; archc then listens on 443 with a certificate and sends port 80 there")
        {
            Caption = $"clear text to {service.FirstNodeId}",
            Path = [architecture.Find(relation.From)?.FirstNodeId ?? relation.From, service.FirstNodeId],
        };

    private static string MessageOf(Service service) =>
        $"'{service.DrawnName}' takes requests from outside in clear text";

    private const string Why = "clear text can be read and changed on the way";
}
