namespace Simulator.Marketplace.Tests.Catalogue;

public sealed class CatalogueTests : AdministeredTest
{
    [Fact]
    public async Task The_status_is_for_administrators()
    {
        var admin = await AdminAsync();
        Market.Clock.Advance(TimeSpan.FromSeconds(5));

        var status = (await admin.GetAsync("/api/status")).Expect(200);

        Assert.Equal(
            ["status", "version", "database", "connectionsInUse", "connectionLimit", "waitingForConnection", "startedAt", "uptimeSeconds"],
            status.EnumerateObject().Select(field => field.Name));
        Assert.Equal(5, status.GetProperty("uptimeSeconds").GetDouble());
        (await (await HomeownerAsync()).GetAsync("/api/status")).Refused(403, "INSUFFICIENT_ROLE");
    }

    [Fact]
    public async Task It_names_its_version_and_what_it_was_started_with()
    {
        var person = await ContractorAsync();

        Assert.Matches("""^{"name":"simulator-marketplace","version":"[0-9]+\.[0-9]+\.[0-9]+"}$""", (await person.GetAsync("/api/version")).Expect(200).GetRawText());
        var features = (await person.GetAsync("/api/features")).Expect(200);
        Assert.Equal(
            ["database", "cache", "station", "rateLimit", "paymentProvider", "adminRegistration", "timeScale"],
            features.EnumerateObject().Select(field => field.Name));
        Assert.False(features.GetProperty("adminRegistration").GetBoolean());
    }

    [Fact]
    public async Task Every_mapped_route_is_listed_with_those_whom_it_admits()
    {
        var endpoints = (await (await HomeownerAsync()).GetAsync("/api/endpoints")).Expect(200).GetProperty("endpoints").EnumerateArray()
            .Select(route => $"{route.GetProperty("method").GetString()} {route.GetProperty("path").GetString()} {Roles(route)}").ToList();

        Assert.Contains("POST /api/auth/login ", endpoints);
        Assert.Contains("POST /api/jobs HOMEOWNER", endpoints);
        Assert.Contains("GET /api/jobs/{id} HOMEOWNER CONTRACTOR ADMIN", endpoints);
        Assert.Contains("GET /api/audit/{entity} ADMIN", endpoints);
        Assert.Contains("PUT /api/notifications/preferences HOMEOWNER CONTRACTOR ADMIN", endpoints);
        Assert.Contains("PUT /api/admin/faults ADMIN", endpoints);
        Assert.Equal(endpoints.Count, endpoints.Distinct().Count());

        static string Roles(System.Text.Json.JsonElement route) => string.Join(' ', route.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
    }

    [Theory]
    [InlineData("status")]
    [InlineData("version")]
    [InlineData("features")]
    [InlineData("endpoints")]
    public async Task The_catalogue_needs_a_token(string name) => (await Nobody.GetAsync($"/api/{name}")).Refused(401, "AUTHENTICATION_REQUIRED");
}
