using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Yaml.Architectures;

/// <summary>Each mistake is told once, at its place, with what would be right.</summary>
public sealed class ArchitectureMistakeTests
{
    [Theory]
    [InlineData("regon: eu-west-1", "ARC500 2:1+5 'regon' is not known here. (did you mean 'region'?)")]
    [InlineData("title: [a]", "ARC501 2:8+3 'title' must be a text. (write a text)")]
    [InlineData("services: [a]", "ARC501 2:11+3 'services' must be a mapping of keys to values. (write a mapping of keys to values)")]
    [InlineData("services: { a: s3 }", "ARC501 2:16+2 'a' must be a mapping of keys to values. (write '{ kind: s3 }')")]
    [InlineData("services: { a: { kind: s3, label: ~ } }", "ARC501 2:35+1 'label' must be a text. (write a text, in quotes where it is '~')")]
    [InlineData("services: { a: { kind: s3, label: null } }", "ARC501 2:35+4 'label' must be a text. (write a text, in quotes where it is 'null')")]
    [InlineData("services: { a: { kind: s3, icon: [x] } }", "ARC501 2:34+3 'icon' must be a text. (write a text)")]
    [InlineData("services: { a: { kind: s3, in: { b: c } } }", "ARC501 2:32+8 'in' must be a text. (write a text)")]
    [InlineData("direction: TD", "ARC503 2:12+2 'TD' is no value of 'direction'. (did you mean 'TB'?)")]
    [InlineData("services: { b c: { kind: s3 } }", "ARC505 2:13+3 'b c' is no id. (write one word without blanks and brackets, and put what people read into 'label')")]
    [InlineData("services: { '': { kind: s3 } }", "ARC505 2:13+2 '' is no id. (write one word without blanks and brackets, and put what people read into 'label')")]
    [InlineData("services: { a: { kind: s3, in: mian } }\nboundaries: { main: { kind: vpc } }", "ARC507 2:32+4 There is no boundary 'mian'. (did you mean 'main'?)")]
    [InlineData("services: { a: { kind: s3, in: a } }", "ARC507 2:32+1 There is no boundary 'a'. (add 'a' to 'boundaries')")]
    [InlineData("boundaries: { a: { kind: vpc, in: a } }", "ARC508 2:35+1 'a' stands inside itself. (put one of the boundaries elsewhere)")]
    [InlineData("boundaries: { a: { kind: vpc, zones: a } }", "ARC501 2:38+1 'zones' must be a list of letters such as [a, b]. (write a list of letters such as [a, b])")]
    [InlineData("boundaries: { a: { kind: vpc, zones: [[b]] } }", "ARC501 2:39+3 'zones' must be a text. (write a text)")]
    public void What_does_not_fit_is_told_at_its_place(string lines, string expected) =>
        Written.Said(lines).ShouldBe(expected);

    [Theory]
    [InlineData("- a --> b", "write 'a -> b'")]
    [InlineData("- a ==> b", "write 'a -> b'")]
    [InlineData("- a -.-> b", "write 'a -> b'")]
    [InlineData("- a <- b", "write 'b -> a'")]
    [InlineData("- a <--> b", "write 'a <-> b'")]
    [InlineData("- a --- b", "write 'a -- b'")]
    [InlineData("- a->b", "write 'a -> b'")]
    [InlineData("- a -> b -> c", "write one relation an item, and what there is to say of it after a colon")]
    [InlineData("- a", "write 'from -> to', 'one <-> other' or 'one -- other', with blanks around the arrow")]
    [InlineData("- 'a -->b'", "write 'from -> to', 'one <-> other' or 'one -- other', with blanks around the arrow")]
    public void A_relation_in_another_notation_is_told_how_it_is_written_here(string item, string remedy)
    {
        var text = item[2..].Trim('\'');
        Written.Said("services: { a: { kind: lambda }, b: { kind: sqs }, c: { kind: sqs } }", "relations:", $"  {item}")
            .ShouldBe($"ARC510 4:5+{item.Length - 2} '{text}' is no relation. ({remedy})");
    }

    [Theory]
    [InlineData("- a -> bb", "ARC509 4:10+2 Nothing has the id 'bb'. (did you mean 'bbb'?)")]
    [InlineData("- xyzzy -> a", "ARC509 4:5+5 Nothing has the id 'xyzzy'. (add 'xyzzy' to 'services' or 'others')")]
    [InlineData("- [a, bbb]", "ARC501 4:5+8 'relations' must be one relation an item, such as '- web -> app: { port: 443 }'. (write one relation an item, such as '- web -> app: { port: 443 }')")]
    [InlineData("- { a -> bbb: {}, bbb -> a: {} }", "ARC501 4:5+30 'relations' must be one relation an item, such as '- web -> app: { port: 443 }'. (write one relation an item, such as '- web -> app: { port: 443 }')")]
    [InlineData("- a -> bbb: read", "ARC501 4:15+4 'a -> bbb' must be a mapping of keys to values. (write '{ label: read }')")]
    [InlineData("- a -> bbb: { optional: maybe }", "ARC501 4:27+5 'optional' must be true or false. (write true or false)")]
    [InlineData("- a -> bbb: { optional: 'true' }", "ARC501 4:27+6 'optional' must be true or false. (write true or false)")]
    [InlineData("- a -> bbb: { port: 99999 }", "ARC212 4:23+5 'port' of 'a -> bbb' must be a number from 1 to 65535.")]
    [InlineData("- a -> bbb: { acess: read }", "ARC211 4:17+5 'acess' is not a property of an edge. Did you mean 'access'?")]
    [InlineData("- a -> bbb: { id: a }", "ARC506 4:21+1 'a' is taken. (give each boundary, service and relation an id of its own)")]
    public void A_relation_that_says_something_wrong_is_told_so(string item, string expected) =>
        Written.Said("services: { a: { kind: lambda }, bbb: { kind: sqs } }", "relations:", $"  {item}")
            .ShouldBe(expected);

    [Theory]
    [InlineData("services: { a: { kind: s33 } }", "ARC202 2:24+3 's33' is not a service that archc knows. Did you mean 's3'? (`archc services` lists them.)")]
    [InlineData("services: { a: { kind: [s3, zzzzzz] } }", "ARC202 2:29+6 'zzzzzz' is not a service that archc knows. (`archc services` lists them.)")]
    [InlineData("services: { a: { kind: external-user } }", "ARC203 2:24+13 End users is no service, and 'a' stands under 'services'. (Put it under 'others'.)")]
    [InlineData("others: { a: { kind: s3 } }", "ARC203 2:22+2 Amazon S3 is a service, and 'a' stands under 'others'. (Put it under 'services'.)")]
    [InlineData("services: { a: { kind: s3, versoning: true } }", "ARC211 2:28+9 'versoning' is not a property of Amazon S3. Did you mean 'versioning'?")]
    [InlineData("services: { a: { kind: s3, versioning: 2 } }", "ARC212 2:40+1 'versioning' of 'a' must be true or false.")]
    [InlineData("boundaries: { a: { kind: vpc, cidr: 10.300.0.0/16 } }", "ARC212 2:37+13 'cidr' of 'a' must be an IPv4 range such as 10.0.0.0/16.")]
    [InlineData("boundaries: { a: { kind: zone, zone: ab } }", "ARC212 2:38+2 'zone' of 'a' must be text of the form [a-z].")]
    public void Kinds_and_properties_are_checked_where_they_stand(string lines, string expected) =>
        Written.Said(lines).ShouldBe(expected);

    [Fact]
    public void A_kind_is_called_as_its_author_wrote_it() =>
        Written.Said("services: { a: { kind: { b: c } } }").ShouldStartWith("ARC212 2:24+8 'kind' of 'a' must be");

    [Fact]
    public void A_boundary_of_no_kind_is_told_the_kinds() =>
        Written.Said("boundaries: { a: { kind: vpcc } }").ShouldSatisfyAllConditions(
            said => said.ShouldStartWith("ARC202 2:26+4 'vpcc' is not a service that archc knows. Did you mean 'vpc'?"),
            said => said.ShouldContain("private-subnet"));

    [Fact]
    public void Who_runs_in_a_zone_that_nobody_has_is_warned_of() =>
        Written.Said("services: { a: { kind: ec2, in: v, zones: [c] } }", "boundaries: { v: { kind: vpc, zones: [a] } }")
            .ShouldBe("ARC225 2:43+3 'a' is to run in zone 'c', and no such zone is drawn around it. "
                + "(Draw the zone in the network that it belongs to.)");

    [Fact]
    public void An_id_is_taken_once_over_all_sections() =>
        Written.Said("services: { a: { kind: s3 } }", "others: { a: { kind: external-user } }")
            .ShouldBe("ARC506 3:11+1 'a' is taken. (give each boundary, service and relation an id of its own)");

    [Fact]
    public void A_zone_takes_an_id_of_its_own() =>
        Written.Said("boundaries: { m: { kind: vpc, zones: [a] } }", "services: { m-a: { kind: s3 } }")
            .ShouldStartWith("ARC506 3:13+3 'm-a' is taken.");

    [Fact]
    public void A_circle_of_boundaries_is_told_once() =>
        Written.Said("boundaries:", "  a: { in: c }", "  b: { in: a }", "  c: { in: b }", "services: { s: { kind: s3, in: b } }")
            .ShouldBe("ARC508 4:12+1 'a' stands inside itself. (put one of the boundaries elsewhere)");

    [Theory]
    [InlineData("archc: 2", "ARC504 1:8+1 This form has the version '2', and archc reads version 1. (write 'archc: 1')")]
    [InlineData("archc: 1.0", "ARC504 1:8+3 This form has the version '1.0', and archc reads version 1. (write 'archc: 1')")]
    [InlineData("archc:", "ARC501 1:7+0 'archc' must be a text. (write a text)")]
    public void Another_version_is_refused(string text, string expected) =>
        Written.SaidOf(text + "\n").ShouldBe(expected);

    [Theory]
    [InlineData("waivers: [{ rule: REL002 }]", "ARC909 2:19+6 The waiver of REL002 gives no reason.")]
    [InlineData("waivers: [{ reason: x }]", "ARC908 2:11+13 This waiver names no rule.")]
    [InlineData("waivers: [{ rule: REL002, reason: x, until: 31.3.2027 }]", "ARC905 2:45+9 '31.3.2027' is not a date of the form YYYY-MM-DD.")]
    [InlineData("waivers: [{ rule: REL002, reason: x, untill: 2027-01-01 }]", "ARC906 2:38+6 A waiver has no 'untill': it has until, owner and reason.")]
    [InlineData("waivers: [REL002]", "ARC907 2:11+6 A waiver in a list is a mapping.")]
    public void A_wrong_waiver_is_told_how_one_is_written_in_YAML(string lines, string expected) =>
        Written.Said(lines).ShouldBe(
            $"{expected} (write '- {{ rule: REL002, nodes: [RDS], until: 2027-03-31, owner: \"@data\", reason: why }}')");

    [Fact]
    public void What_is_unsure_is_asked_in_the_words_of_the_form() =>
        Written.Said("services: { q: { label: Queue } }")
            .ShouldContain("(Say which with `kind: sqs` at 'q'.)");

    [Theory]
    [InlineData("\tx: 1", "ARC151")]
    [InlineData("services: { a: { kind: s3 }, a: { kind: sqs } }", "ARC152 2:30+1")]
    [InlineData("services: { [a]: { kind: s3 } }", "ARC153 2:13+3")]
    [InlineData("services: { a: *gone }", "ARC155 2:16+5")]
    [InlineData("services: &s { a: *s }", "ARC156 2:19+2")]
    [InlineData("services: { a: { <<: s3 } }", "ARC158 2:22+2")]
    [InlineData("---\narchc: 1", "ARC159 2:1+3")]
    [InlineData("services: { a: !Ref b }", "ARC160 2:16+6")]
    [InlineData("services: { a: !!python/object:os.system {} }", "ARC160 2:16+")]
    [InlineData("services: { a: !!binary aGk= }", "ARC160 2:16+")]
    [InlineData("services: { a: { kind: s3 }", "ARC150")]
    public void YAML_that_is_wrong_or_asks_for_more_than_values_is_refused(string lines, string expected) =>
        Written.Said(lines).ShouldContain(expected);

    [Fact]
    public void A_bomb_of_aliases_does_not_go_off()
    {
        var levels = Enumerable.Range(1, 12).Select(i => $"x-{i}: &l{i} [{string.Join(", ", Enumerable.Repeat($"*l{i - 1}", 9))}]");
        Written.Said(["x-0: &l0 [a]", .. levels, "services: { a: { kind: *l12 } }"]).ShouldContain("ARC157");
    }

    [Fact]
    public void Depth_is_limited() =>
        Written.Said($"services: {new string('[', 5_000)}{new string(']', 5_000)}").ShouldContain("ARC154");

    [Fact]
    public void One_mistake_hides_no_other() =>
        Written.Said("services:", "  a: { kind: s33 }", "  b: { kind: sqs, colour: red }", "relations:", "  - a -> c", "  - a => b")
            .Split('\n').Select(line => line[..6]).Order(StringComparer.Ordinal)
            .ShouldBe(["ARC202", "ARC211", "ARC509", "ARC510"]);
}
