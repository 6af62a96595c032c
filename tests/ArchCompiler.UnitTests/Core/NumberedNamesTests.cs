using ArchCompiler.Core.Text;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core;

public sealed class NumberedNamesTests
{
    [Fact]
    public void A_name_that_somebody_has_gets_the_first_free_number()
    {
        NumberedNames names = new(StringComparer.Ordinal);
        names.TryTake("a-3").ShouldBeTrue();

        names.Take("a", '-').ShouldBe("a");
        names.Take("a", '-').ShouldBe("a-2");
        names.Take("a", '-').ShouldBe("a-4");
        names.Take("a-2", '-').ShouldBe("a-2-2");
        names.TryTake("a").ShouldBeFalse();
    }

    [Fact]
    public void Names_are_the_same_as_the_comparer_has_it()
    {
        NumberedNames names = new(StringComparer.OrdinalIgnoreCase);

        names.Take("Web", '_').ShouldBe("Web");
        names.Take("web", '_').ShouldBe("web_2");
        names.Take("WEB", '_').ShouldBe("WEB_3");
    }
}
