using ArchCompiler.Core.Planning;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

public sealed class DistributionOriginTests
{
    [Fact]
    public void A_bucket_alone_is_served_by_default_and_lets_only_the_distribution_read()
    {
        var plan = Lowered.Of("cdn[CloudFront] --> b[(S3)]");

        plan.Argument("cdn_origin_b", "origin_type").ShouldBe("\"bucket\"");
        plan.Argument("cdn_origin_b", "is_default").ShouldBe("true");
        plan.Argument("cdn_origin_b", "path").ShouldBeNull();
        plan.Attached("reader").ShouldBe(["cdn on b"]);
        plan.Flows.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("b[(S3)] --> cdn[CloudFront]")]
    [InlineData("b[(S3)] -->|static files| cdn[CloudFront]")]
    [InlineData("b[(S3)] --- cdn[CloudFront]")]
    public void An_arrow_from_the_bucket_says_which_way_the_content_goes(string line)
    {
        var plan = Lowered.Of(line);

        plan.Argument("cdn_origin_b", "origin_type").ShouldBe("\"bucket\"");
        plan.Attached("reader").ShouldBe(["cdn on b"]);
        plan.Reports.ShouldBeEmpty();
    }

    [Fact]
    public void Beside_a_balancer_a_bucket_serves_a_path_of_its_own()
    {
        var plan = Lowered.Of("cdn[CloudFront] --> b[(S3)]", "cdn --> lb[ALB]", "lb --> web[EC2]");

        plan.Argument("cdn_origin_lb", "is_default").ShouldBe("true");
        plan.Argument("cdn_origin_lb", "origin_domain").ShouldBe("lb-origin.{var domain_name}");
        plan.Argument("cdn_origin_b", "is_default").ShouldBe("false");
        plan.Argument("cdn_origin_b", "path").ShouldBe("var cdn_b_path");
    }

    [Fact]
    public void A_balancer_behind_a_distribution_is_open_to_the_distribution_alone() =>
        Lowered.Of("u((Users)) --> cdn[CloudFront]", "cdn --> lb[ALB]", "lb --> web[EC2]").Drawn.ShouldBe(
            ["prefix list the CDN's addresses -> lb_sg tcp/443", "lb_sg -> web_sg tcp/var web_app_port"],
            ignoreOrder: true);

    [Theory]
    [InlineData("cdn[CloudFront] --> b[(S3)]", "cdn --> a[(S3)]")]
    [InlineData("cdn[CloudFront] --> lb[ALB]", "lb --> web[EC2]", "cdn --> gw[API Gateway]", "gw --> x[Lambda]")]
    [InlineData("cdn[CloudFront] --> lb[ALB]", "lb --> web[EC2]", "cdn --> b[(S3)]", "cdn --> a[(S3)]")]
    [InlineData("cdn[CloudFront] -->|/x/*| lb[ALB]", "cdn -->|/y/*| lb", "lb --> web[EC2]")]
    [InlineData("cdn[CloudFront] -->|/x/*| b[(S3)]", "cdn -->|/y/*| b")]
    public void Exactly_one_origin_is_the_default_in_any_order_of_lines(params string[] lines)
    {
        var (plan, turned) = (Lowered.Of(lines), Lowered.Of(lines.Reverse()));

        Defaults(plan).Count.ShouldBe(1);
        Defaults(turned).ShouldBe(Defaults(plan));
    }

    [Fact]
    public void Each_of_two_paths_to_one_origin_is_served()
    {
        var plan = Lowered.Of("cdn[CloudFront] -->|/y/*| lb[ALB]", "cdn -->|/x/*| lb", "lb --> web[EC2]");

        plan.Plan.Attachments.Where(a => a.Kind == "origin").Select(a => plan.Argument(a.Id, "path"))
            .ShouldBe(["\"/x/*\"", "\"/y/*\""], ignoreOrder: true);
        plan.Compilation.Emit("terraform").Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_zone_that_resolves_to_it_gives_it_a_name_and_a_certificate_in_its_region()
    {
        var plan = Lowered.Of("r[Route 53] --> cdn[CloudFront]", "cdn --> b[(S3)]");

        plan.Attached("alias").ShouldBe(["cdn on r"]);
        plan["cdn", "certificate"].ShouldBe("cdn_certificate.arn");
        plan.Find("cdn_certificate").Scope.ShouldBe(PlanScope.Edge);
    }

    [Fact]
    public void Without_a_zone_it_answers_under_its_own_name()
    {
        var plan = Lowered.Of("cdn[CloudFront] --> b[(S3)]");

        plan["cdn", "aliases"].ShouldBeNull();
        plan.Ids(ConstructKinds.Certificate).ShouldBeEmpty();
    }

    [Fact]
    public void A_zone_that_resolves_to_a_balancer_opens_it_to_the_internet()
    {
        var plan = Lowered.Of("r[Route 53] --> lb[ALB]", "lb --> web[EC2]");

        plan.Attached("alias").ShouldBe(["lb on r"]);
        plan.Drawn.ShouldContain("internet -> lb_sg tcp/443");
    }

    [Fact]
    public void A_web_acl_hangs_on_the_distribution_itself_and_lives_where_distributions_do()
    {
        var plan = Lowered.Of("cdn[CloudFront] --> waf[WAF]", "waf --> lb[ALB]", "lb --> web[EC2]");

        plan.Attached("web-acl").ShouldBe(["waf on cdn"]);
        plan["cdn", "web_acl"].ShouldBe("waf.arn");
        plan.Find("waf").Scope.ShouldBe(PlanScope.Edge);
    }

    [Fact]
    public void A_web_acl_before_a_balancer_is_regional()
    {
        var plan = Lowered.Of("u((Users)) --> waf[WAF]", "waf --> lb[ALB]", "lb --> web[EC2]");

        plan.Attached("protected").ShouldBe(["lb on waf"]);
        plan["waf", "scope"].ShouldBe("\"REGIONAL\"");
    }

    [Theory]
    [InlineData("u((Users)) --> cdn[CloudFront]")]
    [InlineData("cdn[CloudFront] --> fn[Lambda]")]
    [InlineData("cdn[CloudFront] --> m[Amazon Macie]")]
    [InlineData("cdn[CloudFront] --> x[Foo Thing]")]
    public void A_distribution_that_serves_nothing_is_reported_and_not_created(string line)
    {
        var plan = Lowered.Of(line);

        plan.Reports.ShouldContain("ARC304");
        plan.Ids(ConstructKinds.Distribution).ShouldBeEmpty();
        plan.Plan.Omissions.ShouldContain(o => o.Origin.Id == "cdn" && o.Diagnostic != null);
    }

    [Fact]
    public void What_hangs_on_a_distribution_that_serves_nothing_is_left_out_with_it()
    {
        var plan = Lowered.Of(
            "dns[Route 53] --> cdn[CloudFront]",
            "waf[WAF] --> cdn",
            "cw[CloudWatch] -->|monitors| cdn",
            "kms[KMS] -->|encrypts| cdn",
            "u((Users)) --> cdn");

        plan.Reports.ShouldBe(["ARC304", "ARC342"]);
        plan.Plan.Omissions.Where(o => o.Origin.Type is OriginType.Edge).Select(o => o.Origin.Id).ShouldBe(
            ["dns->cdn", "waf->cdn", "cw->cdn", "kms->cdn", "u->cdn"], ignoreOrder: true);
        plan.Plan.Attachments.ShouldBeEmpty();
        plan.Ids(ConstructKinds.Alarm).ShouldBeEmpty();
        plan.Ids(ConstructKinds.Certificate).ShouldBeEmpty();
        plan.Plan.Constructs.ShouldNotContain(construct => construct.Id == "access_logs");
        plan.Plan.Outputs.ShouldNotContain(output => output.Name.StartsWith("cdn", StringComparison.Ordinal));
        plan.Compilation.Emit("terraform").Diagnostics.ShouldBeEmpty();
        plan.Compilation.Emit("cloudformation").Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void One_that_serves_nothing_does_not_touch_another_that_serves()
    {
        var plan = Lowered.Of("a[CloudFront] --> b[(S3)]", "c[CloudFront Legacy] --> fn[Lambda]");

        plan.Ids(ConstructKinds.Distribution).ShouldBe(["a"]);
        plan.Attached("origin").ShouldBe(["b on a"]);
    }

    private static List<string> Defaults(Lowered plan) =>

    [
        .. plan.Plan.Attachments
            .Where(a => a.Kind == "origin" && plan.Argument(a.Id, "is_default") == "true")
            .Select(a => a.Id),
    ];
}
