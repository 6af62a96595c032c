using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml.Catalog;

/// <summary>Reads access sets: IAM statements whose actions are named one by one.</summary>
internal sealed class AccessReader(Placeholders placeholders)
{
    /// <summary>The sets under <c>access</c>, each a list of statements under the name of the access.</summary>
    public ImmutableArray<AccessSet> ReadSets(ShapeReader shape)
    {
        var sets = ImmutableArray.CreateBuilder<AccessSet>();
        foreach (var entry in shape.Entries("access"))
        {
            var key = new DrawnValue.Scalar(entry.Key.Text, IsQuoted: false, entry.Key.Span);
            if (shape.AsChoice<AccessName>(key, "access") is { } name)
            {
                sets.Add(
                    new(name, ReadStatements(shape.Nested(Wrap(entry), "The access", entry.Key.Text), entry.Key.Text)));
            }
        }

        return sets.ToImmutable();
    }

    /// <summary>The statements of a key.</summary>
    public ImmutableArray<AccessStatement> ReadStatements(ShapeReader shape, string key) =>
        [.. shape.Items(key)
            .Select(item => ReadStatement(shape.Nested(item, "The statement", "actions", "resources", "conditions")))];

    private static DrawnValue.Mapping Wrap(DrawnEntry entry) => new([entry], entry.Value.Span);

    private AccessStatement ReadStatement(ShapeReader statement)
    {
        var actions = statement.Names("actions");
        var resources = statement.Names("resources");
        statement.Demand("actions");
        statement.Demand("resources");
        foreach (var action in actions.Where(action => !Forms.IsAction(action.Text)))
        {
            statement.Diagnostics.Add(
                CatalogDiagnostics.BadForm(action, "IAM action", "like s3:GetObject, never a bare '*'"));
        }

        return new(
            [.. actions.Select(action => action.Text)],
            [.. resources.Select(resource => placeholders.Check(statement, resource, ConstructDeclaration.Keys))],
            ReadConditions(statement));
    }

    private ImmutableArray<AccessCondition> ReadConditions(ShapeReader statement)
    {
        var conditions = ImmutableArray.CreateBuilder<AccessCondition>();
        foreach (var byOperator in statement.Entries("conditions"))
        {
            var nested = statement.Nested(Wrap(byOperator), "The condition", byOperator.Key.Text);
            foreach (var condition in nested.Entries(byOperator.Key.Text))
            {
                if (nested.AsName(condition.Value, condition.Key.Text) is { } value)
                {
                    var text = placeholders.Check(statement, value, ConstructDeclaration.Prefixes);
                    conditions.Add(new(byOperator.Key.Text, condition.Key.Text, text));
                }
            }
        }

        return conditions.ToImmutable();
    }
}
