using System.Collections.Immutable;
using System.Text;

namespace ArchCompiler.Core.Catalog;

/// <summary>
/// Writes a catalog in its compiled form: a table of every text, then the kinds and words, whose texts are numbers in
/// that table.
/// <see cref="CatalogBinary"/> reads it; the two change together, and with them the version.
/// </summary>
public static class CatalogWriter
{
    /// <summary>The compiled form of a catalog.</summary>
    public static byte[] Write(ServiceCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        using MemoryStream bodyStream = new();
        using BinaryWriter bodyWriter = new(bodyStream, Encoding.UTF8);
        Body body = new(bodyWriter);
        body.Write(catalog);
        bodyWriter.Flush();
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream, Encoding.UTF8);
        writer.Write(CatalogBinary.Magic);
        writer.Write7BitEncodedInt(CatalogBinary.Version);
        writer.Write7BitEncodedInt(body.Texts.Count);
        foreach (var text in body.Texts)
        {
            writer.Write(text);
        }

        writer.Write(bodyStream.ToArray());
        writer.Flush();
        return stream.ToArray();
    }

    private sealed class Body(BinaryWriter writer)
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

        public List<string> Texts { get; } = [];

        public void Write(ServiceCatalog catalog)
        {
            Write(catalog.Kinds, Write);
            Write(catalog.Vocabulary);
            Write(catalog.Constructs, c =>
            {
                Write(c.Name);
                Write(c.Outputs, Write);
            });
        }

        private void Write(ServiceKind kind)
        {
            Write(kind.Id);
            Write(kind.Title);
            Write(kind.Category);
            writer.Write(kind.IsResource);
            Write((int)kind.Scope);
            Write((int)kind.Zones);
            writer.Write7BitEncodedInt64((long)kind.Capabilities);
            Write(kind.Aliases, Write);
            Write(kind.Icons, Write);
            Write(kind.TerraformTypes, Write);
            Write(kind.CloudFormationTypes, Write);
            Write(kind.Properties, Write);
            Write(kind.Controls, Write);
            Write(kind.Endpoints, Write);
            writer.Write(kind.Copies is not null);
            if (kind.Copies is { } copies)
            {
                Write((int)copies.Standby);
                Write((int)copies.Reader);
                WriteOptional(copies.Sets);
            }

            writer.Write(kind.Realisation is not null);
            if (kind.Realisation is { } realisation)
            {
                Write(realisation);
            }
        }

        private void Write(PropertyDeclaration property)
        {
            Write(property.Name);
            Write((int)property.Type);
            Write(property.Help);
            WriteOptional(property.Unit);
            Write(property.Allowed, Write);
            Write(property.Minimum);
            Write(property.Maximum);
            WriteOptional(property.Pattern);
            WriteOptional(property.Default);
            Write(property.DefaultBy, d =>
            {
                Write(d.Property);
                Write(d.Value);
                Write(d.Text);
            });
            Write(property.Fits, Write);
            WriteOptional(property.Argument);
            writer.Write(property.IsVariable);
            Write(property.Words, w =>
            {
                Write(w.Key);
                Write(w.Value, Write);
            });
        }

        private void Write(PropertyFit fit)
        {
            Write(fit.Other);
            switch (fit)
            {
                case PropertyFit.AtLeast:
                    Write(0);
                    break;
                case PropertyFit.AtMost:
                    Write(1);
                    break;
                case PropertyFit.OneOf one:
                    Write(2);
                    Write(one.Value);
                    Write(one.Allowed, Write);
                    break;
                case PropertyFit.Matching matching:
                    Write(3);
                    Write(matching.Value);
                    Write(matching.Pattern);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        private void Write(ControlDeclaration control)
        {
            Write((int)control.Relation);
            writer.Write7BitEncodedInt64((long)control.On);
            WriteOptional(control.Kind);
            writer.Write(control.IsInverse);
        }

        private void Write(Realisation realisation)
        {
            Write(realisation.Construct);
            Write(realisation.Without, Write);
            Write((int)realisation.Part);
            Write((int)realisation.Tier);
            WriteOptional(realisation.Principal);
            Write(realisation.Ports, p =>
            {
                Write(p.Protocol);
                Write(p.Number ?? 0);
                WriteOptional(p.Property);
            });
            Write(realisation.Access, a =>
            {
                Write((int)a.Name);
                Write(a.Statements, Write);
            });
            Write(realisation.OwnAccess, Write);
            Write(realisation.NetworkAccess, Write);
            Write(realisation.SessionAccess, Write);
            Write(realisation.ClientEnvironment, Write);
            Write(realisation.EnvironmentByAccess, e =>
            {
                Write((int)e.Access);
                Write(e.Variables, Write);
            });
            Write(realisation.ReaderEnvironment, Write);
            Write(realisation.Users, u =>
            {
                Write((int)u.Access);
                Write(u.Name);
            });
            Write(realisation.Metrics, Write);
            WriteOptional(realisation.KeyService);
            Write(realisation.KeyWrite, Write);
            Write(realisation.KeyPrincipals, Write);
            Write(realisation.KeyUsers, Write);
            writer.Write(realisation.IsUnderDrawnKey);
            WriteOptional(realisation.BackupResource);
            WriteOptional(realisation.BackupOptIn);
            WriteOptional(realisation.GatewayEndpoint);
            WriteOptional(realisation.FetchesBy);
        }

        private void Write(AccessStatement statement)
        {
            Write(statement.Actions, Write);
            Write(statement.Resources, Write);
            Write(statement.Conditions, c =>
            {
                Write(c.Operator);
                Write(c.Key);
                Write(c.Value);
            });
        }

        private void Write(MetricDeclaration metric)
        {
            Write(metric.Name);
            Write(metric.Namespace);
            Write(metric.Metric);
            Write(metric.Statistic);
            Write(metric.Comparison);
            writer.Write(metric.Threshold);
            Write(metric.Dimensions, Write);
            Write(metric.Help);
        }

        private void Write(Vocabulary words)
        {
            Write(words.Verbs, v =>
            {
                Write(v.Words, Write);
                Write(v.Relation is { } relation ? (int)relation + 1 : 0);
                Write(v.Access is { } access ? (int)access + 1 : 0);
            });
            Write(words.Groups, g =>
            {
                Write(g.Words, Write);
                Write((int)g.Kind);
                writer.Write(g.IsStrong);
            });
            Write(words.Kinds, k =>
            {
                Write(k.Words, Write);
                Write(k.Kind);
                Write((int)k.Role);
                WriteOptional(k.Otherwise);
            });
            Write(words.Particles, p =>
            {
                Write(p.Words, Write);
                Write((int)p.Role);
            });
            Write(words.Families, f =>
            {
                Write(f.Kind);
                Write(f.Members, Write);
            });
            Write(words.Marks, m =>
            {
                Write(m.Kind);
                Write(m.Pattern);
                writer.Write(m.IsAnywhere);
            });
            Write(words.Members, m =>
            {
                Write(m.Of, Write);
                Write(m.Are);
            });
            Write(words.Outsiders, o =>
            {
                Write(o.Words, Write);
                Write((int)o.Standing);
            });
            Write(words.Handlings, Write);
            Write(words.Negations, Write);
            Write(words.ReadOnly, Write);
            Write(words.Bastions, Write);
            Write(words.Existing, Write);
            Write(words.Units, Write);
            Write(words.Pipelines, p =>
            {
                Write(p.Words, Write);
                WriteOptional(p.Identity?.Issuer);
                Write(p.Identity?.Audience ?? "");
                Write(p.Identity?.Subject ?? "");
            });
            Write(words.Carried, Write);
            Write(words.Parts, p =>
            {
                Write(p.Words, Write);
                Write(p.Of, Write);
            });
            Write(words.Copies, c =>
            {
                Write(c.Words, Write);
                Write((int)c.Role);
            });
            Write(words.Schedules, s =>
            {
                Write(s.Words, Write);
                Write(s.Units, Write);
                Write(s.Expression);
            });
            Write(words.Signs, s =>
            {
                Write(s.Words, Write);
                writer.Write7BitEncodedInt64((long)s.Sign);
                Write(s.Value);
            });
            Write(words.Places, p =>
            {
                Write(p.Words, Write);
                Write(p.Code);
                writer.Write(p.IsContinent);
            });
        }

        private void Write(KeyValuePair<string, string> pair)
        {
            Write(pair.Key);
            Write(pair.Value);
        }

        private void Write<T>(ImmutableArray<T> items, Action<T> write)
        {
            Write(items.Length);
            foreach (var item in items)
            {
                write(item);
            }
        }

        private void Write(decimal? number)
        {
            writer.Write(number is not null);
            if (number is { } value)
            {
                writer.Write(value);
            }
        }

        private void Write(int number) => writer.Write7BitEncodedInt(number);

        private void Write(string text) => Write(NumberOf(text) + 1);

        private void WriteOptional(string? text) => Write(text is null ? 0 : NumberOf(text) + 1);

        private int NumberOf(string text)
        {
            if (!numbers.TryGetValue(text, out var number))
            {
                number = Texts.Count;
                numbers.Add(text, number);
                Texts.Add(text);
            }

            return number;
        }
    }
}
