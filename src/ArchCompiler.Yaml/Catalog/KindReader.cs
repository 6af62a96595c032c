using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml.Catalog;

/// <summary>Reads the file of one kind, and checks in it all that needs no other file but the constructs.</summary>
internal sealed class KindReader(
    SourceText source, ImmutableArray<ConstructDeclaration> constructs, List<Diagnostic> diagnostics)
{
    private static readonly string[] Keys =
    [
        "id", "title", "category", "resource", "scope", "zones", "capabilities", "aliases", "icons", "terraform",
        "cloudformation", "properties", "controls", "endpoints", "copies", "realisation",
    ];

    /// <summary>Reads the file's value.</summary>
    public KindFile Read(DrawnValue? value)
    {
        var file = ShapeReader.Read(value, "The kind", ShapeDiagnostics.Catalog, diagnostics, Keys);
        var id = ReadId(file);
        var aliases = Checked(file.Names("aliases"), "alias", "lower-case words with single spaces", Forms.IsAlias);
        var icons = Checked(file.Names("icons"), "icon", "a lower-case name without its pack", Forms.IsAlias);
        var controls = ReadControls(file);
        var kind = new ServiceKind(id.Text, file.Required("title").Text)
        {
            Category = file.Required("category").Text,
            IsResource = file.Flag("resource") ?? true,
            Scope = file.RequiredChoice<ServiceScope>("scope"),
            Zones = file.RequiredChoice<ZoneModel>("zones"),
            Capabilities = ReadCapabilities(file, "capabilities"),
            Aliases = Texts(aliases),
            Icons = Texts(icons),
            TerraformTypes = Texts(
                Checked(file.Names("terraform"), "Terraform type", "like aws_s3_bucket", Forms.IsTerraformType)),
            CloudFormationTypes = Texts(Checked(
                file.Names("cloudformation"),
                "CloudFormation type",
                "like AWS::S3::Bucket",
                Forms.IsCloudFormationType)),
            Properties = new PropertyReader(file).ReadAll(),
            Controls = [.. controls.Select(c => c.Control)],
            Endpoints = file.Texts("endpoints"),
        };
        if (file.Find("copies") is { } copies)
        {
            var forms = file.Nested(copies, "The copies", "standby", "reader", "sets");
            kind = kind with
            {
                Copies = new(
                    forms.Choice<CopyForm>("standby") ?? CopyForm.Separate,
                    forms.Choice<CopyForm>("reader") ?? CopyForm.Separate,
                    forms.Name("sets")?.Text),
            };
        }

        if (file.Find("realisation") is { } realisation)
        {
            kind = kind with
            {
                Realisation = new RealisationReader(constructs, kind.Properties).Read(file, realisation),
            };
        }

        return new(kind, source, id, aliases, icons, [.. controls.Select(c => c.Reference).OfType<Name>()]);
    }

    private Name ReadId(ShapeReader file)
    {
        var id = file.Required("id");
        var fileName = Path.GetFileNameWithoutExtension(source.Path);
        if (id.Text.Length > 0 && !Forms.IsKebab(id.Text))
        {
            diagnostics.Add(CatalogDiagnostics.BadForm(id, "id", "kebab-case"));
        }
        else if (id.Text.Length > 0 && !string.Equals(id.Text, fileName, StringComparison.Ordinal))
        {
            diagnostics.Add(CatalogDiagnostics.IdIsNotFileName(id, fileName));
        }

        return id;
    }

    private static Capabilities ReadCapabilities(ShapeReader from, string key) => from.Items(key)
        .Select(item => from.AsChoice<Capabilities>(item, key))
        .Aggregate(Capabilities.None, (all, one) => all | (one ?? Capabilities.None));

    private static List<(ControlDeclaration Control, Name? Reference)> ReadControls(ShapeReader file)
    {
        List<(ControlDeclaration, Name?)> controls = [];
        foreach (var item in file.Items("controls"))
        {
            var control = file.Nested(item, "The control", "relation", "on", "kinds", "inverse");
            control.Demand("relation");
            if (control.Choice<RelationKind>("relation") is not { } relation)
            {
                continue;
            }

            var on = ReadCapabilities(control, "on");
            var isInverse = control.Flag("inverse") ?? false;
            var kinds = control.Names("kinds");
            controls.AddRange(
                kinds.Select(kind => (new ControlDeclaration(relation, on, kind.Text, isInverse), (Name?)kind)));
            if (kinds.IsEmpty)
            {
                controls.Add((new(relation, on, null, isInverse), null));
            }
        }

        return controls;
    }

    /// <summary>
    /// The names of a list that have the form they must have and are stated once; what does not is told.
    /// </summary>
    private ImmutableArray<Name> Checked(
        ImmutableArray<Name> names, string what, string wanted, Func<string, bool> fits)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<Name>(names.Length);
        foreach (var name in names)
        {
            if (!fits(name.Text))
            {
                diagnostics.Add(CatalogDiagnostics.BadForm(name, what, wanted));
            }
            else if (!seen.Add(name.Text))
            {
                diagnostics.Add(CatalogDiagnostics.StatedTwice(name, what));
            }
            else
            {
                kept.Add(name);
            }
        }

        return kept.ToImmutable();
    }

    private static ImmutableArray<string> Texts(ImmutableArray<Name> names) => [.. names.Select(name => name.Text)];
}
