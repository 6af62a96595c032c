using System.Collections.Immutable;

namespace ArchCompiler.Core.Catalog;

/// <summary>The IAM statements that one sort of use needs: least privilege, as data.</summary>
public sealed record AccessSet(AccessName Name, ImmutableArray<AccessStatement> Statements);

/// <summary>One IAM statement.</summary>
/// <param name="Actions">IAM actions; never a bare <c>*</c>.</param>
/// <param name="Resources">Resource ARNs with <c>{output}</c> placeholders; <c>*</c> only where the service knows no
/// resources.</param>
/// <param name="Conditions">Condition operator, key and value.</param>
public sealed record AccessStatement(
    ImmutableArray<string> Actions,
    ImmutableArray<string> Resources,
    ImmutableArray<AccessCondition> Conditions);

/// <summary>One condition of a statement, such as <c>StringEquals</c> <c>kms:ViaService</c> <c>…</c>.</summary>
public sealed record AccessCondition(string Operator, string Key, string Value);

/// <summary>Environment variables of callers with one sort of access, before those that all callers get.</summary>
public sealed record AccessEnvironment(AccessName Access, ImmutableArray<KeyValuePair<string, string>> Variables);

/// <summary>Whom callers with one sort of access are to it: the name of a user of its own.</summary>
public sealed record AccessUser(AccessName Access, string Name);
