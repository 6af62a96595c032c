using System.Collections.Immutable;

namespace ArchCompiler.Core.Catalog;

/// <summary>A word for a pipeline, with the identity that its maker vouches for where it does.</summary>
/// <param name="Words">Lower-case forms, several languages together.</param>
/// <param name="Identity">How a role trusts it; null where that differs from one installation to the next.</param>
public sealed record PipelineWord(ImmutableArray<string> Words, PipelineIdentity? Identity);

/// <summary>How a role trusts a pipeline that proves by OpenID Connect whose it is.</summary>
/// <param name="Issuer">Who vouches for it: a host name with a path, without the scheme.</param>
/// <param name="Audience">Whom its tokens are for.</param>
/// <param name="Subject">What its tokens say it is; <c>{repository}</c> stands for the repository's path.</param>
public sealed record PipelineIdentity(string Issuer, string Audience, string Subject);
