using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What lowering has to say of copies and parts.</summary>
internal static class CopyDiagnostics
{
    public static Diagnostic UnclearCopy(Service service) =>
        LoweringDiagnostics.About(
            service,
            "ARC355",
            Severity.Error,
            $"'{service.Title}' is drawn as a copy, and several things here may be what it copies.") with
        {
            Brief = "nothing says what it is a copy of",
            Remedy = "Draw an arrow from what it copies, or call both alike.",
        };

    public static Diagnostic FollowsLeftOut(Service service, Participant followed) =>
        LoweringDiagnostics.About(
            service,
            "ARC356",
            Severity.Error,
            $"'{service.Title}' follows '{followed.Title}', which is left out.") with
        {
            Brief = $"'{followed.Title}', which it follows, is left out",
        };

    public static Diagnostic Trial(Service service) =>
        LoweringDiagnostics.About(
            service,
            "ARC357",
            Severity.Error,
            $"'{service.Title}' is the side of a deployment that an update is tried on: AWS makes it of the other "
            + "when an update is rolled out, and it is gone after that.") with
        {
            Brief = "made when an update is rolled out, and gone after that",
            Remedy = "Leave it out of the drawing, or call it something else if it is a database of its own.",
        };

    public static Diagnostic CallsPart(Relation relation, Service caller, Other part) =>
        LoweringDiagnostics.About(
            relation,
            "ARC358",
            Severity.Error,
            $"'{part.Title}' is only a part of what is drawn, so nothing is granted to '{caller.Title}' there.") with
        {
            Brief = $"'{part.Title}' is only a part of what is drawn",
            Remedy = "Draw the arrow to what it is a part of.",
        };

    public static Diagnostic CopiesNothingOn(Relation relation, Service before, Service from, Service to) =>
        LoweringDiagnostics.About(
            relation,
            "ARC391",
            Severity.Error,
            $"'{from.Title}' does not copy to '{to.Title}' what '{before.Title}' copies to it: S3 copies nothing on that "
            + "came as a copy.") with
        {
            Brief = "S3 copies nothing on that came as a copy",
            Remedy = $"Draw an arrow from '{before.Title}' to '{to.Title}' as well, or instead.",
        };
}
