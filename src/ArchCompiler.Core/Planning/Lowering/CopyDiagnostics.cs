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
            $"'{from.Title}' does not copy to '{to.Title}' what '{before.Title}' copies to it: {from.Kind.Title} "
            + "copies nothing on that came as a copy.") with
        {
            Brief = $"{from.Kind.Title} copies nothing on that came as a copy",
            Remedy = $"Draw an arrow from '{before.Title}' to '{to.Title}' as well, or instead.",
        };

    public static Diagnostic CopiesFarOnly(Relation relation, Service from, Service to) =>
        LoweringDiagnostics.About(
            relation,
            "ARC393",
            Severity.Error,
            $"'{from.Title}' is not copied to '{to.Title}': AWS copies {from.Kind.Title} to another region, and both "
            + "are in one.") with
        {
            Brief = $"AWS copies {from.Kind.Title} to another region alone, and both are in one",
            Remedy = "Draw one of them in another region, or the code that copies.",
        };

    public static Diagnostic CopiesOnce(Relation relation, Service from, Service to) =>
        LoweringDiagnostics.About(
            relation,
            "ARC394",
            Severity.Error,
            $"'{from.Title}' is not copied to '{to.Title}': AWS keeps one copy of {from.Kind.Title}, which can only "
            + "be read and is copied no further.") with
        {
            Brief = $"AWS keeps one copy of {from.Kind.Title}, which can only be read and is copied no further",
            Remedy = "Draw one arrow, from what is written to its copy.",
        };

    public static Diagnostic CopiesMore(Relation relation, Service from, Service to, string alike) =>
        LoweringDiagnostics.About(
            relation,
            "ARC396",
            Severity.Error,
            $"'{from.Title}' is not copied to '{to.Title}': ECR chooses what it copies by how names begin, and would "
            + $"copy '{alike}' too.") with
        {
            Brief = $"ECR chooses what it copies by how names begin, and would copy '{alike}' too",
            Remedy = "Give the two ids of which neither begins the other.",
        };
}
