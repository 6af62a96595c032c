using System.Collections.Immutable;

namespace ArchCompiler.Templates.Syntax;

/// <summary>Questions about statements that need no rendering.</summary>
internal static class Statements
{
    extension(ImmutableArray<Statement> statements)
    {
        /// <summary>The assignments to a variable, those within blocks among them, in the order of the text.</summary>
        public IEnumerable<Statement.Assign> AssignmentsOf(string variable) =>
            statements.SelectMany(statement => Of(statement, variable));
    }

    private static IEnumerable<Statement.Assign> Of(Statement statement, string variable) => statement switch
    {
        Statement.Assign assign when string.Equals(assign.Name, variable, StringComparison.Ordinal) => [assign],
        Statement.If choice => choice.Branches.SelectMany(branch => branch.Body.AssignmentsOf(variable)),
        Statement.Case choice => choice.Whens.SelectMany(when => when.Body.AssignmentsOf(variable)),
        Statement.For loop => loop.Body.AssignmentsOf(variable).Concat(loop.Else.AssignmentsOf(variable)),
        _ => [],
    };
}
