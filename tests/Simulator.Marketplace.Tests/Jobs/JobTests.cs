namespace Simulator.Marketplace.Tests.Jobs;

public sealed class JobTests : MarketplaceTest
{
    [Fact]
    public async Task A_posted_job_comes_back_with_all_its_fields()
    {
        var homeowner = await HomeownerAsync();
        var posted = (await homeowner.PostAsync("/api/jobs", new
        {
            title = "Fix the roof",
            description = "The roof leaks over the kitchen.",
            category = "ROOFING",
            estimatedBudget = 500_000,
            location = "Springfield",
            urgency = "HIGH",
            scopeOfWork = "Tiles and battens",
        })).Expect(201);

        var job = (await (await ContractorAsync()).GetAsync($"/api/jobs/{posted.GetProperty("id").GetString()}")).Expect(200);

        foreach (var field in posted.EnumerateObject()) Assert.Equal(field.Value.GetRawText(), job.GetProperty(field.Name).GetRawText());
        Assert.Equal("OPEN", job.GetProperty("status").GetString());
        Assert.Equal(homeowner.Id, job.GetProperty("homeownerId").GetString());
        Assert.Equal(500_000, job.GetProperty("estimatedBudget").GetInt64());
        Assert.Empty(job.GetProperty("bids").EnumerateArray());
        Assert.Equal("null", job.GetProperty("contract").GetRawText());
    }

    [Theory]
    [InlineData("it's \"quoted\"; DROP TABLE jobs; --")]
    [InlineData("<script>alert(1)</script> & more")]
    [InlineData("' OR 1=1; UPDATE users SET role='ADMIN'")]
    [InlineData("Küche, кухня, 厨房 and 🔨 \\ \t \u0001 end")]
    public async Task Text_is_kept_to_the_letter(string text)
    {
        var homeowner = await HomeownerAsync();
        var id = (await homeowner.PostAsync("/api/jobs", Trade.Job(title: text))).Expect(201).GetProperty("id").GetString();

        var job = (await homeowner.GetAsync($"/api/jobs/{id}")).Expect(200);
        var listed = (await homeowner.GetAsync($"/api/jobs?category={Uri.EscapeDataString(text)}")).Expect(200);

        Assert.Equal(text, job.GetProperty("title").GetString());
        Assert.Equal(0, listed.GetProperty("total").GetInt64());
        Assert.Equal(1, (await homeowner.GetAsync("/api/jobs")).Expect(200).GetProperty("total").GetInt64());
    }

    [Theory]
    [InlineData("title", "\"abcd\"", "title must have 5 to 200 characters")]
    [InlineData("title", "null", "title is required")]
    [InlineData("title", "5", "title has the wrong type")]
    [InlineData("title", "\"nul \\u0000 inside\"", "title must not contain the character U+0000")]
    [InlineData("description", "\"too short\"", "description must have 20 to 5000 characters")]
    [InlineData("category", "\"ab\"", "category must have 3 to 50 characters")]
    [InlineData("estimatedBudget", "4999", "estimatedBudget must be a whole number from 5000 to 99999900")]
    [InlineData("estimatedBudget", "99999901", "estimatedBudget must be a whole number from 5000 to 99999900")]
    [InlineData("estimatedBudget", "5000.5", "estimatedBudget has the wrong type")]
    [InlineData("estimatedBudget", "\"5000\"", "estimatedBudget has the wrong type")]
    [InlineData("estimatedBudget", "99999999999999999999", "estimatedBudget has the wrong type")]
    [InlineData("location", "\"here\"", "location must have 5 to 200 characters")]
    [InlineData("urgency", "\"NOW\"", "urgency must be one of LOW, MEDIUM, HIGH")]
    public async Task A_job_outside_the_limits_is_refused(string field, string value, string message)
    {
        var fields = new Dictionary<string, string>
        {
            ["title"] = "\"Fix the roof\"",
            ["description"] = "\"The roof leaks over the kitchen.\"",
            ["category"] = "\"ROOFING\"",
            ["estimatedBudget"] = "500000",
            ["location"] = "\"Springfield\"",
            [field] = value,
        };
        var body = $"{{{string.Join(",", fields.Select(pair => $"\"{pair.Key}\":{pair.Value}"))}}}";

        var answer = await (await HomeownerAsync()).PostTextAsync("/api/jobs", body);

        Assert.Equal(message, answer.Refused(400, "VALIDATION_FAILED").Message);
    }

    [Fact]
    public async Task A_contractor_posts_no_jobs()
    {
        var answer = (await (await ContractorAsync()).PostAsync("/api/jobs", Trade.Job())).Refused(403, "INSUFFICIENT_ROLE");

        Assert.Equal("CONTRACTOR", answer.Json.GetProperty("currentRole").GetString());
        Assert.Equal("""["HOMEOWNER"]""", answer.Json.GetProperty("requiredRoles").GetRawText());
    }

    [Fact]
    public async Task The_owner_changes_an_open_job()
    {
        var homeowner = await HomeownerAsync();
        var id = await Trade.PostJobAsync(homeowner);

        var job = (await homeowner.PatchAsync($"/api/jobs/{id}", new { title = "Fix the whole roof", estimatedBudget = 700_000 })).Expect(200);

        Assert.Equal("Fix the whole roof", job.GetProperty("title").GetString());
        Assert.Equal(700_000, job.GetProperty("estimatedBudget").GetInt64());
        Assert.Equal("The roof leaks over the kitchen.", job.GetProperty("description").GetString());
        (await homeowner.PatchAsync($"/api/jobs/{id}", new { })).Refused(400, "VALIDATION_FAILED");
        (await (await HomeownerAsync()).PatchAsync($"/api/jobs/{id}", new { title = "Not my roof" })).Refused(403, "FORBIDDEN");
        (await homeowner.PatchAsync("/api/jobs/none", new { title = "Not a roof" })).Refused(404, "NOT_FOUND");
    }

    [Fact]
    public async Task A_closed_job_is_cancelled_and_its_bids_rejected()
    {
        var trade = await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync();

        var job = (await trade.Homeowner.PostAsync($"/api/jobs/{trade.JobId}/close")).Expect(200);

        Assert.Equal("CANCELLED", job.GetProperty("status").GetString());
        Assert.Equal("REJECTED", (await trade.Contractor.GetAsync($"/api/bids/{trade.BidId}")).Expect(200).GetProperty("status").GetString());
        var again = (await trade.Homeowner.PostAsync($"/api/jobs/{trade.JobId}/close")).Refused(409, "ILLEGAL_TRANSITION");
        Assert.Equal("job is CANCELLED, cannot become CANCELLED", again.Message);
        (await trade.Homeowner.PatchAsync($"/api/jobs/{trade.JobId}", new { title = "Too late now" })).Refused(409, "JOB_NOT_OPEN");
    }

    [Fact]
    public async Task A_contracted_job_cannot_be_closed()
    {
        var trade = await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync()).AcceptAsync();

        var answer = (await trade.Homeowner.PostAsync($"/api/jobs/{trade.JobId}/close")).Refused(409, "ILLEGAL_TRANSITION");

        Assert.Equal("job is CONTRACTED, cannot become CANCELLED", answer.Message);
        (await (await HomeownerAsync()).PostAsync($"/api/jobs/{trade.JobId}/close")).Refused(403, "FORBIDDEN");
    }
}
