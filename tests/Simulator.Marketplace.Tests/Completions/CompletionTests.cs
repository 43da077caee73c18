namespace Simulator.Marketplace.Tests.Completions;

public sealed class CompletionTests : MarketplaceTest
{
    [Fact]
    public async Task Work_is_submitted_only_after_the_deposit()
    {
        var trade = await AcceptedAsync();
        (await trade.TrySubmitAsync()).Refused(409, "DEPOSIT_NOT_PAID");
        await trade.PayAsync("DEPOSIT");

        var completion = (await trade.TrySubmitAsync()).Expect(201);

        Assert.Equal("SUBMITTED", completion.GetProperty("status").GetString());
        Assert.Equal("""["https://example.org/1.jpg"]""", completion.GetProperty("photos").GetRawText());
        var contract = await trade.ContractAsync();
        Assert.Equal("PENDING_APPROVAL", contract.GetProperty("status").GetString());
        Assert.Equal("SUBMITTED", contract.GetProperty("completion").GetProperty("status").GetString());
        Assert.Equal(completion.GetRawText(), (await trade.Homeowner.GetAsync($"/api/contracts/{trade.ContractId}/completion")).Expect(200).GetRawText());
        (await trade.TrySubmitAsync()).Refused(409, "ILLEGAL_TRANSITION");
        (await trade.CancelAsync()).Refused(409, "ILLEGAL_TRANSITION");
    }

    [Theory]
    [InlineData("""{"photos":[]}""")]
    [InlineData("""{"photos":["not a url"]}""")]
    [InlineData("""{"photos":[null]}""")]
    [InlineData("""{"photos":["file:///etc/passwd"]}""")]
    [InlineData("""{"photos":"https://example.org/1.jpg"}""")]
    [InlineData("""{}""")]
    public async Task Work_needs_photos(string body)
    {
        var trade = await AcceptedAsync();

        (await trade.Contractor.PostTextAsync($"/api/contracts/{trade.ContractId}/submit-completion", body)).Refused(400, "VALIDATION_FAILED");
    }

    [Fact]
    public async Task Twenty_one_photos_are_too_many()
    {
        var photos = Enumerable.Range(1, 21).Select(n => $"https://example.org/{n}.jpg");

        (await (await ContractorAsync()).PostAsync("/api/contracts/any/submit-completion", new { photos })).Refused(400, "VALIDATION_FAILED");
    }

    [Fact]
    public async Task Work_is_submitted_with_videos_and_the_place()
    {
        var trade = await (await AcceptedAsync()).PayAsync("DEPOSIT");
        object work = new
        {
            photos = new[] { "https://example.org/1.jpg" }, videos = new[] { "https://example.org/1.mp4" },
            geolocation = new { latitude = 52.5163, longitude = -13.3777 },
        };

        var completion = (await trade.Contractor.PostAsync($"/api/contracts/{trade.ContractId}/submit-completion", work)).Expect(201);

        Assert.Equal(
            ["id", "contractId", "status", "photos", "videos", "notes", "geolocation", "rating", "feedback", "submittedAt", "decidedAt"],
            completion.EnumerateObject().Select(field => field.Name));
        Assert.Equal("""["https://example.org/1.mp4"]""", completion.GetProperty("videos").GetRawText());
        Assert.Equal("""{"latitude":52.5163,"longitude":-13.3777}""", completion.GetProperty("geolocation").GetRawText());
    }

    [Theory]
    [InlineData(""" "videos":["not a url"] """)]
    [InlineData(""" "videos":["https://a.b/1","https://a.b/2","https://a.b/3","https://a.b/4","https://a.b/5","https://a.b/6"] """)]
    [InlineData(""" "geolocation":{} """)]
    [InlineData(""" "geolocation":{"latitude":91,"longitude":0} """)]
    [InlineData(""" "geolocation":{"latitude":0,"longitude":-180.1} """)]
    [InlineData(""" "geolocation":{"latitude":1e999,"longitude":0} """)]
    [InlineData(""" "geolocation":"here" """)]
    public async Task Videos_and_place_are_checked(string field)
    {
        var contractor = await ContractorAsync();

        (await contractor.PostTextAsync("/api/contracts/any/submit-completion", $$"""{"photos":["https://example.org/1.jpg"],{{field}}}"""))
            .Refused(400, "VALIDATION_FAILED");
        (await contractor.PostTextAsync("/api/contracts/any/complete", $"{{{field}}}")).Refused(400, "VALIDATION_FAILED");
    }

    [Fact]
    public async Task Work_may_be_reported_complete_without_photos()
    {
        var trade = await AcceptedAsync();
        var path = $"/api/contracts/{trade.ContractId}/complete";
        (await trade.Contractor.PostAsync(path, new { })).Refused(409, "DEPOSIT_NOT_PAID");
        await trade.PayAsync("DEPOSIT");

        var completion = (await trade.Contractor.PostAsync(path, new { notes = "done" })).Expect(201);

        Assert.Equal(("SUBMITTED", "[]"), (completion.GetProperty("status").GetString(), completion.GetProperty("photos").GetRawText()));
        (await trade.Contractor.PostAsync(path, new { })).Refused(409, "ILLEGAL_TRANSITION");
        (await trade.Homeowner.PostAsync(path, new { })).Refused(403, "INSUFFICIENT_ROLE");
        (await (await ContractorAsync()).PostAsync(path, new { })).Refused(403, "FORBIDDEN");
    }

    [Fact]
    public async Task Work_is_judged_by_way_of_its_contract_too()
    {
        var trade = await SubmittedAsync();
        var path = $"/api/contracts/{trade.ContractId}/completion/approve";
        (await trade.Homeowner.PostAsync(path, new { approved = true })).Refused(400, "VALIDATION_FAILED");
        (await trade.Homeowner.PostAsync(path, new { completionId = trade.CompletionId })).Refused(400, "VALIDATION_FAILED");
        (await trade.Homeowner.PostAsync(path, new { completionId = "none", approved = true })).Refused(404, "NOT_FOUND");
        (await (await HomeownerAsync()).PostAsync(path, new { completionId = trade.CompletionId, approved = true })).Refused(403, "FORBIDDEN");
        (await trade.Contractor.PostAsync(path, new { completionId = trade.CompletionId, approved = true })).Refused(403, "INSUFFICIENT_ROLE");

        var judged = (await trade.Homeowner.PostAsync(path, new { completionId = trade.CompletionId, approved = true, rating = 5 })).Expect(200);

        Assert.Equal(["completionId", "status", "contractId", "contractStatus"], judged.EnumerateObject().Select(field => field.Name));
        Assert.Equal("COMPLETED", (await trade.ContractAsync()).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Rejected_work_is_submitted_again_in_the_same_completion()
    {
        var trade = await SubmittedAsync();

        var judged = (await trade.JudgeAsync(approved: false)).Expect(200);
        Assert.Equal(("REJECTED", "ACTIVE"), (judged.GetProperty("status").GetString(), judged.GetProperty("contractStatus").GetString()));
        (await trade.JudgeAsync(approved: true)).Refused(409, "ILLEGAL_TRANSITION");
        var again = (await trade.TrySubmitAsync()).Expect(201);

        Assert.Equal(trade.CompletionId, again.GetProperty("id").GetString());
        Assert.Equal("SUBMITTED", again.GetProperty("status").GetString());
        Assert.Equal("null", again.GetProperty("feedback").GetRawText());
    }

    [Fact]
    public async Task Approved_work_completes_contract_and_job_but_releases_nothing_yet()
    {
        var trade = await SubmittedAsync();

        var judged = (await trade.JudgeAsync(approved: true, rating: 4)).Expect(200);

        Assert.Equal(["completionId", "status", "contractId", "contractStatus"], judged.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("APPROVED", "COMPLETED"), (judged.GetProperty("status").GetString(), judged.GetProperty("contractStatus").GetString()));
        var contract = await trade.ContractAsync();
        Assert.Equal((30_863, 0), (contract.GetProperty("held").GetInt64(), contract.GetProperty("released").GetInt64()));
        Assert.Equal("COMPLETED", (await trade.Homeowner.GetAsync($"/api/jobs/{trade.JobId}")).Expect(200).GetProperty("status").GetString());
        Assert.Equal("completion is APPROVED, cannot become APPROVED", (await trade.JudgeAsync(approved: true)).Refused(409, "ILLEGAL_TRANSITION").Message);
    }

    [Fact]
    public async Task Only_the_homeowner_of_the_contract_judges()
    {
        var trade = await SubmittedAsync();
        var path = $"/api/completions/{trade.CompletionId}/approve";

        (await trade.Contractor.PostAsync(path, new { approved = true })).Refused(403, "INSUFFICIENT_ROLE");
        (await (await HomeownerAsync()).PostAsync(path, new { approved = true })).Refused(403, "FORBIDDEN");
        (await trade.Homeowner.PostAsync("/api/completions/none/approve", new { approved = true })).Refused(404, "NOT_FOUND");
        (await trade.Homeowner.PostAsync(path, new { rating = 3 })).Refused(400, "VALIDATION_FAILED");
        (await trade.Homeowner.PostAsync(path, new { approved = true, rating = 6 })).Refused(400, "VALIDATION_FAILED");
        (await trade.Homeowner.PostAsync(path, new { approved = true, feedback = new string('x', 501) })).Refused(400, "VALIDATION_FAILED");
        (await (await ContractorAsync()).GetAsync($"/api/contracts/{trade.ContractId}/completion")).Refused(403, "FORBIDDEN");
    }

    [Fact]
    public async Task A_contract_without_submitted_work_has_no_completion()
    {
        var trade = await AcceptedAsync();

        (await trade.Homeowner.GetAsync($"/api/contracts/{trade.ContractId}/completion")).Refused(404, "NOT_FOUND");
    }

    [Fact]
    public async Task Performance_counts_what_was_approved()
    {
        var trade = await SubmittedAsync();
        var path = $"/api/contractors/{trade.Contractor.Id}/performance";
        Assert.Equal(
            $$"""{"contractorId":"{{trade.Contractor.Id}}","rating":null,"ratings":0,"completedJobs":0,"activeContracts":1}""",
            (await trade.Homeowner.GetAsync(path)).Expect(200).GetRawText());
        (await trade.JudgeAsync(approved: true, rating: 4)).Expect(200);
        var second = await (await new Trade(await HomeownerAsync(), trade.Contractor).BidForAsync()).AcceptAsync();
        await (await second.PayAsync("DEPOSIT")).SubmitAsync();
        (await second.JudgeAsync(approved: true, rating: 5)).Expect(200);

        var performance = (await trade.Homeowner.GetAsync(path)).Expect(200);

        Assert.Equal(4.5, performance.GetProperty("rating").GetDouble());
        Assert.Equal(2, performance.GetProperty("ratings").GetInt32());
        Assert.Equal(2, performance.GetProperty("completedJobs").GetInt32());
        Assert.Equal(0, performance.GetProperty("activeContracts").GetInt32());
        (await trade.Homeowner.GetAsync($"/api/contractors/{trade.Homeowner.Id}/performance")).Refused(404, "NOT_FOUND");
    }

    private async Task<Trade> AcceptedAsync() => await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync()).AcceptAsync();

    private async Task<Trade> SubmittedAsync() => await (await (await AcceptedAsync()).PayAsync("DEPOSIT")).SubmitAsync();
}
