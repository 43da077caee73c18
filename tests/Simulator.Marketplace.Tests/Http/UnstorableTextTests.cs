namespace Simulator.Marketplace.Tests.Http;

public sealed class UnstorableTextTests : MarketplaceTest
{
    [Theory]
    [InlineData("/api/jobs?category=%00")]
    [InlineData("/api/jobs?category=a%00b")]
    [InlineData("/api/jobs?unknown=ok&category=ok&category=%00")]
    [InlineData("/api/bids?status=%00")]
    public async Task A_query_with_a_null_character_is_refused(string path)
    {
        var answer = (await (await ContractorAsync()).GetAsync(path)).Refused(400, "BAD_REQUEST");

        Assert.Equal("the query must not contain the character U+0000 or half a character", answer.Message);
    }

    [Theory]
    [InlineData("/api/jobs?category=%2500")]
    [InlineData("/api/jobs?category=%ED%A0%80")]
    [InlineData("/api/jobs?category=%C0%80")]
    [InlineData("/api/jobs?category=%F0%9F%94%A8%EF%BF%BD")]
    [InlineData("/api/jobs?category=100%")]
    public async Task Other_odd_escapes_are_only_text(string path) => (await (await ContractorAsync()).GetAsync(path)).Expect(200);

    [Theory]
    [InlineData("/api/jobs/%2500", 404)]
    [InlineData("/api/jobs/%ED%A0%80", 404)]
    [InlineData("/api/jobs/%F0%9F%94%A8", 404)]
    public async Task An_odd_id_is_not_found(string path, int status) => Assert.Equal(status, (await (await ContractorAsync()).GetAsync(path)).Status);

    [Fact]
    public async Task A_path_that_no_index_could_hold_is_refused()
    {
        var homeowner = await HomeownerAsync();
        var key = string.Concat(Enumerable.Range(0, 255).Select(i => (char)('!' + (i * 7 % 90))));
        var id = new string('x', 500 - "/api/jobs//close".Length);

        (await homeowner.PostAsync($"/api/jobs/{id}/close", key: key)).Refused(404, "NOT_FOUND");
        (await homeowner.PostAsync($"/api/jobs/{id}x/close", key: key)).Refused(414, "PATH_TOO_LONG");
    }
}
