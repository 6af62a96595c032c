using ArchCompiler.Core.Planning;
using ArchCompiler.Emitters;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters;

/// <summary>
/// The templates that refer to what exists already: the same in each target, and with outputs of their kind.
/// </summary>
public sealed class ExistingTemplateTests
{
    private static readonly TemplateLibrary Library = new();

    public static TheoryData<string> Templates =>
    [
        .. TemplateLibrary.BuiltIn.Where(name => name.Split('/') is [_, "existing", _]),
    ];

    [Theory]
    [MemberData(nameof(Templates))]
    public void It_exports_outputs_of_its_kind_alone(string template)
    {
        var outputs = Library.OutputsOf(template).ToList();
        outputs.ShouldNotBeEmpty();
        outputs.ShouldBeSubsetOf(ConstructPage.Outputs[KindOf(template)]);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_other_target_has_it_too(string template)
    {
        TemplateLibrary.BuiltIn.ShouldContain($"terraform/existing/{KindOf(template)}.tf.scriban");
        TemplateLibrary.BuiltIn.ShouldContain($"cloudformation/existing/{KindOf(template)}.yaml.scriban");
    }

    // A zone and a certificate are referred to by variables of their own.
    [Theory]
    [InlineData(ConstructKinds.Network)]
    [InlineData(ConstructKinds.ObjectBucket)]
    [InlineData(ConstructKinds.KeyValueTable)]
    [InlineData(ConstructKinds.RelationalInstance)]
    [InlineData(ConstructKinds.RelationalCluster)]
    [InlineData(ConstructKinds.ContainerCluster)]
    [InlineData(ConstructKinds.ContainerRegistry)]
    [InlineData(ConstructKinds.Key)]
    [InlineData(ConstructKinds.Secret)]
    [InlineData(ConstructKinds.Role)]
    [InlineData(ConstructKinds.Queue)]
    [InlineData(ConstructKinds.Topic)]
    [InlineData(ConstructKinds.EventBus)]
    [InlineData(ConstructKinds.SecurityGroup)]
    public void There_is_one_for_each_kind_that_can_be_referred_to(string kind) =>
        TemplateLibrary.BuiltIn.ShouldContain($"terraform/existing/{kind}.tf.scriban");

    private static string KindOf(string template) => template.Split('/')[2].Split('.')[0];
}
