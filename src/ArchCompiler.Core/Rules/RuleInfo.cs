using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Core.Rules;

/// <summary>Who a rule is.</summary>
/// <param name="Id">Pillar prefix and three digits: <c>REL002</c>.</param>
/// <param name="Name">Kebab-case; says what is wrong and reads well after "allow".</param>
/// <param name="Pillar">The pillar it belongs to.</param>
/// <param name="Severity">Default severity.</param>
/// <param name="Title">One line: what holds when the rule is content.</param>
/// <param name="Practice">The Well-Architected best practice, by id: <c>REL10-BP01</c>.</param>
public sealed record RuleInfo(string Id, string Name, Pillar Pillar, Severity Severity, string Title, string Practice);
