using Simulator.Imports.Reading;

namespace Simulator.Imports.Tests.Reading;

public class JsonPathsTests
{
    [Theory]
    [InlineData("$.items[0].id", "items.0.id")]
    [InlineData("items[*]['the-id']", "items.*.the-id")]
    [InlineData("$", "$")]
    [InlineData("$..id", null)]
    [InlineData("$.items[?(@.a==1)]", null)]
    [InlineData("$.items[1:2]", null)]
    public void A_path_is_dotted_where_that_says_the_same(string path, string? dotted) => Assert.Equal(dotted, JsonPaths.Simple(path));
}
