using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NJsonSchema;

namespace Simulator.Marketplace.Tests.OpenApi;

public sealed class OpenApiPageTests : MarketplaceTest
{
    [Fact]
    public async Task The_document_is_valid()
    {
        var text = (await Nobody.GetAsync("/openapi.json")).Text;

        var read = OpenApiDocument.Parse(text, "json");

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Equal("Reference marketplace", read.Document!.Info.Title);
    }

    [Fact]
    public async Task Every_route_says_what_it_answers()
    {
        var paths = (await DocumentAsync())["paths"]!.AsObject();

        string[] silent =
        [
            .. from path in paths
               from operation in path.Value!.AsObject()
               where !operation.Value!["responses"]!.AsObject().Any(response => response.Key.StartsWith('2') && response.Value!["content"] is not null)
               select $"{operation.Key} {path.Key}",
        ];
        Assert.Empty(silent);
        string[] some = ["/api/auth/login", "/api/bids/{id}/accept", "/api/admin/faults/{name}", "/health/live"];
        Assert.All(some, path => Assert.True(paths.ContainsKey(path), path));
    }

    [Fact]
    public async Task A_body_shows_its_limits()
    {
        var job = (await DocumentAsync())["components"]!["schemas"]!["NewJob"]!;

        Assert.Equal(["title", "description", "category", "estimatedBudget", "location"], job["required"]!.AsArray().Select(name => (string)name!));
        Assert.Equal("""{"maxLength":200,"minLength":5,"type":"string"}""", job["properties"]!["title"]!.ToJsonString());
        Assert.Equal("""{"enum":["LOW","MEDIUM","HIGH",null],"type":["null","string"]}""", job["properties"]!["urgency"]!.ToJsonString());
        Assert.Equal((5_000, 99_999_900), ((int)job["properties"]!["estimatedBudget"]!["minimum"]!, (int)job["properties"]!["estimatedBudget"]!["maximum"]!));
    }

    [Fact]
    public async Task A_route_shows_its_roles_its_codes_and_its_success_in_the_envelope()
    {
        var add = (await DocumentAsync())["paths"]!["/api/jobs"]!["post"]!;

        Assert.Equal("""[{"bearer":["HOMEOWNER"]}]""", add["security"]!.ToJsonString());
        Assert.Equal("Idempotency-Key", (string)Assert.Single(add["parameters"]!.AsArray())!["name"]!);
        Assert.Equal("VALIDATION_FAILED, MALFORMED_JSON", (string)add["responses"]!["400"]!["description"]!);
        Assert.Equal("#/components/schemas/Job", (string)Content(add, "201")["properties"]!["data"]!["$ref"]!);
    }

    [Fact]
    public async Task A_route_shows_what_it_reads_from_the_query()
    {
        var search = (await DocumentAsync())["paths"]!["/api/jobs"]!["get"]!;

        var parameters = search["parameters"]!.AsArray()
            .ToDictionary(parameter => (string)parameter!["name"]!, parameter => parameter!["schema"]!.ToJsonString());
        Assert.Equal(["mine", "status", "category", "zipCode", "minBudget", "maxBudget", "page", "limit"], parameters.Keys);
        Assert.Equal("""{"maximum":100,"minimum":1,"type":"integer"}""", parameters["limit"]);
        Assert.Equal("""{"enum":["OPEN","CONTRACTED","COMPLETED","CANCELLED"],"type":"string"}""", parameters["status"]);
    }

    [Fact]
    public async Task Health_stands_outside_the_envelope_and_needs_no_token()
    {
        var live = (await DocumentAsync())["paths"]!["/health/live"]!["get"]!;

        Assert.Null(live["security"]);
        Assert.Equal("#/components/schemas/Liveness", (string)Content(live, "200")["$ref"]!);
    }

    [Fact]
    public async Task What_is_answered_is_what_the_document_says()
    {
        var homeowner = await HomeownerAsync();
        var contractor = await ContractorAsync();
        var job = await homeowner.PostAsync("/api/jobs", Trade.Job());
        var bid = await contractor.PostAsync("/api/bids", Trade.Bid(job.Id));
        var accepted = await homeowner.PostAsync($"/api/bids/{bid.Id}/accept");
        var document = await DocumentAsync();

        await FitsAsync(document, "/api/jobs", "post", job);
        await FitsAsync(document, "/api/jobs", "get", await homeowner.GetAsync("/api/jobs"));
        await FitsAsync(document, "/api/jobs/{id}", "get", await homeowner.GetAsync($"/api/jobs/{job.Id}"));
        await FitsAsync(document, "/api/jobs/{id}", "get", await homeowner.GetAsync("/api/jobs/none"));
        await FitsAsync(document, "/api/bids", "post", bid);
        await FitsAsync(document, "/api/bids", "get", await contractor.GetAsync("/api/bids"));
        await FitsAsync(document, "/api/jobs/{id}/bids", "get", await homeowner.GetAsync($"/api/jobs/{job.Id}/bids"));
        await FitsAsync(document, "/api/bids/{id}/accept", "post", accepted);
        await FitsAsync(document, "/api/bids/{id}/accept", "post", await homeowner.PostAsync($"/api/bids/{bid.Id}/accept"));
        await FitsAsync(document, "/api/contracts", "get", await contractor.GetAsync("/api/contracts"));
        await FitsAsync(document, "/api/contractors/{id}/performance", "get", await homeowner.GetAsync($"/api/contractors/{contractor.Id}/performance"));
        await FitsAsync(document, "/api/jobs/search/advanced", "get", await homeowner.GetAsync("/api/jobs/search/advanced"));
        await FitsAsync(document, "/api/jobs/search/fulltext", "get", await homeowner.GetAsync("/api/jobs/search/fulltext?q=roof"));
        await FitsAsync(document, "/api/jobs/search/fulltext", "get", await homeowner.GetAsync("/api/jobs/search/fulltext"));
        await FitsAsync(document, "/api/market/analysis", "get", await homeowner.GetAsync("/api/market/analysis"));
        await FitsAsync(document, "/api/notifications/history", "get", await homeowner.GetAsync("/api/notifications/history"));
        await FitsAsync(document, "/api/analytics/jobs", "get", await contractor.GetAsync("/api/analytics/jobs"));
        await FitsAsync(document, "/api/endpoints", "get", await contractor.GetAsync("/api/endpoints"));
        await FitsAsync(document, "/api/audit/{entity}", "get", await contractor.GetAsync("/api/audit/jobs"));
        await FitsAsync(document, "/health", "get", await Nobody.GetAsync("/health"));
        await FitsAsync(document, "/api/jobs", "post", await homeowner.PostAsync("/api/jobs", new { }));
    }

    [Fact]
    public async Task What_is_answered_about_money_is_what_the_document_says()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        var document = await DocumentAsync();
        var path = $"/api/contracts/{trade.ContractId}";
        var order = await trade.Contractor.PostAsync($"{path}/change-order", new { title = "A second window", description = "As asked for.", amount = 100 });
        var plan = await trade.PlanAsync(10_000, 113_450);
        var milestone = plan.Data.GetProperty("milestones")[0].GetProperty("id").GetString()!;

        await FitsAsync(document, "/api/contracts/{id}/change-order", "post", order);
        await FitsAsync(document, "/api/contracts/{id}/change-order/{changeOrderId}/approve", "post", await trade.DecideAsync(order.Id, approved: true));
        await FitsAsync(document, "/api/contracts/{id}/change-orders", "get", await trade.Homeowner.GetAsync($"{path}/change-orders"));
        await FitsAsync(document, "/api/contracts/{id}/milestones", "post", plan);
        await FitsAsync(document, "/api/contracts/{id}/milestones/{milestoneId}/complete", "post", await trade.CompleteMilestoneAsync(milestone));
        await FitsAsync(document, "/api/payments/escrow/{id}/release/milestone", "post", await trade.ReleaseMilestoneAsync(milestone));
        await FitsAsync(document, "/api/payments/escrow/{id}", "get", await trade.Homeowner.GetAsync($"/api/payments/escrow/{trade.ContractId}"));
        await FitsAsync(document, "/api/payments/escrow/{id}/history", "get", await trade.Homeowner.GetAsync($"/api/payments/escrow/{trade.ContractId}/history"));
        await FitsAsync(document, "/api/payments/escrow/{id}/deposit", "post", await trade.Homeowner.PostAsync($"/api/payments/escrow/{trade.ContractId}/deposit"));
        await FitsAsync(
            document, "/api/payments/contract/{id}/summary", "get", await trade.Homeowner.GetAsync($"/api/payments/contract/{trade.ContractId}/summary"));
        await FitsAsync(document, "/api/payments/wallet", "get", await trade.Contractor.GetAsync("/api/payments/wallet"));
        await FitsAsync(document, "/api/payments/payout", "post", await trade.PayOutAsync(1));
        await FitsAsync(document, "/api/payments/payout", "post", await trade.PayOutAsync(1_000_000));
        await trade.SubmitAsync();
        await FitsAsync(document, "/api/contracts/{id}/completion", "get", await trade.Homeowner.GetAsync($"{path}/completion"));
        await FitsAsync(document, "/api/contracts/{id}/initiate-dispute", "post", await trade.DisputeAsync());
        await FitsAsync(document, "/api/contracts/{id}/contest-dispute", "post", await trade.ContestAsync());
        await FitsAsync(document, "/api/contracts/{id}/disputes", "get", await trade.Homeowner.GetAsync($"{path}/disputes"));
        await FitsAsync(document, "/api/contracts/{id}", "get", await trade.Homeowner.GetAsync(path));
        await FitsAsync(document, "/api/contracts/{id}/cancel", "post", await trade.CancelAsync());
    }

    [Fact]
    public async Task A_list_and_a_thing_within_a_body_show_their_limits()
    {
        var work = (await DocumentAsync())["components"]!["schemas"]!["Submission"]!;

        Assert.Equal(["photos"], work["required"]!.AsArray().Select(name => (string)name!));
        Assert.Equal((1, 20), ((int)work["properties"]!["photos"]!["minItems"]!, (int)work["properties"]!["photos"]!["maxItems"]!));
        Assert.Equal(5, (int)work["properties"]!["videos"]!["maxItems"]!);
        Assert.NotNull(work["properties"]!["geolocation"]);
    }

    private static JsonNode Content(JsonNode operation, string status) => operation["responses"]![status]!["content"]!["application/json"]!["schema"]!;

    private static async Task FitsAsync(JsonNode document, string path, string method, Answer answer)
    {
        var schema = Content(document["paths"]![path]![method]!, answer.Status.ToString(CultureInfo.InvariantCulture)).DeepClone().AsObject();
        schema["definitions"] = document["components"]!["schemas"]!.DeepClone();
        var text = schema.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);

        var problems = (await JsonSchema.FromJsonAsync(text, TestContext.Current.CancellationToken)).Validate(answer.Text);

        Assert.True(problems.Count == 0, $"{method} {path} {answer.Status}: {string.Join("; ", problems)}\n{answer.Text}");
    }

    private async Task<JsonNode> DocumentAsync() => JsonSerializer.Deserialize<JsonNode>((await Nobody.GetAsync("/openapi.json")).Text)!;
}
