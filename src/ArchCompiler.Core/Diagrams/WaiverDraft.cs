using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagrams;

/// <summary>A waiver while its parts are read: the same rules hold for a directive line and for a mapping.</summary>
/// <param name="rule">The rule it is for.</param>
/// <param name="subjects">The drawn ids it is for.</param>
/// <param name="span">Where it is written.</param>
/// <param name="form">How one is written there, for advice.</param>
internal sealed class WaiverDraft(Name rule, ImmutableArray<Name> subjects, SourceSpan span, string form)
{
    private DateOnly? until;
    private string? owner;
    private string reason = "";
    private bool isBroken;

    /// <summary>Takes one of <c>until</c>, <c>owner</c> and <c>reason</c>; anything else is an error.</summary>
    public void Take(Name key, DrawnValue value, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var text = (value as DrawnValue.Scalar)?.Text ?? "";
        switch (key.Text)
        {
            case "until" when DateOnly.TryParseExact(
                text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                until = day;
                break;
            case "until":
                isBroken = true;
                diagnostics.Add(DirectiveDiagnostics.NotADate(new(text, value.Span), form));
                break;
            case "owner":
                owner = text;
                break;
            case "reason":
                reason = text.Trim();
                break;
            default:
                isBroken = true;
                diagnostics.Add(DirectiveDiagnostics.UnknownWaiverKey(key, form));
                break;
        }
    }

    /// <summary>
    /// The waiver; null, with a diagnostic, where it is not a valid one: a permission with a mistake in it permits
    /// nothing.
    /// </summary>
    public Waiver? Finish(ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (reason.Length == 0)
        {
            diagnostics.Add(DirectiveDiagnostics.WaiverWithoutReason(rule, form));
            return null;
        }

        return isBroken ? null : new(rule, subjects, reason, span) { Until = until, Owner = owner };
    }
}
