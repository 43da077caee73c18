namespace Simulator.Marketplace.Tests.Faults;

public sealed class WireFaultTests : FaultTest
{
    private const string Jobs = "/api/jobs?mine=true";

    [Fact]
    public async Task Latency_keeps_a_request_waiting_before_the_work()
    {
        var homeowner = await HomeownerAsync();
        await SwitchAsync("latency", new { rate = 1, detail = "fixed(300ms)", route = "POST /api/jobs" });

        var post = homeowner.PostAsync("/api/jobs", Trade.Job());
        await StruckAsync("latency");
        Assert.Equal(0, await CountAsync(homeowner));
        var passed = await PassedUntilAsync(post, TimeSpan.FromMilliseconds(50));

        (await post).Expect(201);
        Assert.True(passed >= TimeSpan.FromMilliseconds(300), $"it waited {passed}");
    }

    [Fact]
    public async Task A_freeze_that_struck_one_request_holds_all_but_the_control_paths()
    {
        var homeowner = await HomeownerAsync();
        await SwitchAsync("freeze", new { rate = 1, detail = "2s", route = "POST /api/jobs" });

        var struck = homeowner.PostAsync("/api/jobs", Trade.Job());
        await StruckAsync("freeze");
        var other = homeowner.GetAsync(Jobs);
        await PassAsync(TimeSpan.FromSeconds(1.9));
        Assert.False(struck.IsCompleted || other.IsCompleted);
        var passed = await PassedUntilAsync(Task.WhenAll(struck, other), TimeSpan.FromMilliseconds(100));

        (await struck).Expect(201);
        (await other).Expect(200);
        Assert.True(passed >= TimeSpan.FromMilliseconds(100), $"it went on {passed} later");
        Assert.Equal((1, 1), await CountsAsync("freeze"));
    }

    [Fact]
    public async Task Work_done_in_a_freeze_is_answered_after_it()
    {
        var homeowner = await HomeownerAsync();
        await SwitchAsync("latency", new { rate = 1, detail = "fixed(1s)", route = "POST /api/jobs" });
        await SwitchAsync("freeze", new { rate = 1, detail = "20s", route = "GET /api/contracts" });

        var begun = homeowner.PostAsync("/api/jobs", Trade.Job());
        await StruckAsync("latency");
        var struck = homeowner.GetAsync("/api/contracts");
        await StruckAsync("freeze");
        for (var second = 1; second < 20; second++) await PassAsync(TimeSpan.FromSeconds(1));

        Assert.False(begun.IsCompleted);
        await PassedUntilAsync(Task.WhenAll(begun, struck), TimeSpan.FromSeconds(1));
        (await begun).Expect(201);
    }

    [Fact]
    public async Task A_frozen_marketplace_thaws_when_the_fault_is_switched_off()
    {
        var homeowner = await HomeownerAsync();
        await SwitchAsync("freeze", new { rate = 1, detail = "1h" });

        var struck = homeowner.GetAsync(Jobs);
        await StruckAsync("freeze");
        await SwitchOffAsync("freeze");

        (await struck).Expect(200);
    }

    [Theory]
    [InlineData(null, 500, "INTERNAL_ERROR")]
    [InlineData("503", 503, "INTERNAL_ERROR")]
    [InlineData("429", 429, "BAD_REQUEST")]
    public async Task An_error_is_answered_and_nothing_is_done(string? detail, int status, string code)
    {
        var homeowner = await HomeownerAsync();
        await SwitchAsync("error", new { rate = 1, detail, route = "POST /api/jobs" });

        (await homeowner.PostAsync("/api/jobs", Trade.Job())).Refused(status, code);

        Assert.Equal(0, await CountAsync(homeowner));
        Assert.Equal((1, 1), await CountsAsync("error"));
    }

    [Theory]
    [InlineData("before", 0)]
    [InlineData("after", 1)]
    public async Task A_reset_ends_the_connection_before_or_after_the_work(string detail, int jobs)
    {
        var homeowner = await HomeownerAsync();
        await SwitchAsync("reset", new { rate = 1, detail, route = "POST /api/jobs" });

        await Assert.ThrowsAsync<HttpRequestException>(() => homeowner.PostAsync("/api/jobs", Trade.Job()));

        Assert.Equal(jobs, await CountAsync(homeowner));
        Assert.Equal((1, 1), await CountsAsync("reset"));
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    public async Task A_client_does_not_take_a_reset_for_an_idle_connection_that_closed(string detail)
    {
        var homeowner = await HomeownerAsync();
        (await homeowner.GetAsync(Jobs)).Expect(200);
        await SwitchAsync("reset", new { rate = 1, detail, route = "GET /api/jobs" });

        await Assert.ThrowsAsync<HttpRequestException>(() => homeowner.GetAsync(Jobs));

        Assert.Equal((1, 1), await CountsAsync("reset"));
    }

    [Fact]
    public async Task A_truncated_body_ends_half_way_to_its_content_length()
    {
        var homeowner = await HomeownerAsync();
        await SwitchAsync("truncate", new { rate = 1, route = "/api/contractors" });
        using HttpRequestMessage request = new(HttpMethod.Get, $"/api/contractors/{homeowner.Id}/performance");
        request.Headers.Authorization = new("Bearer", homeowner.Token);

        using var response = await Market.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var wire = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using MemoryStream body = new();
        var cut = await Assert.ThrowsAsync<HttpIOException>(() => wire.CopyToAsync(body, TestContext.Current.CancellationToken));

        Assert.Equal(HttpRequestError.ResponseEnded, cut.HttpRequestError);
        Assert.Equal(response.Content.Headers.ContentLength / 2, body.Length);
    }

    [Fact]
    public async Task What_is_truncated_was_done()
    {
        var homeowner = await HomeownerAsync();
        await SwitchAsync("truncate", new { rate = 1, route = "POST /api/jobs" });

        await Assert.ThrowsAsync<HttpRequestException>(() => homeowner.PostAsync("/api/jobs", Trade.Job()));

        Assert.Equal(1, await CountAsync(homeowner));
    }

    [Fact]
    public async Task An_error_keeps_its_place_when_the_answer_is_to_be_truncated_too()
    {
        await SwitchAsync("truncate", new { rate = 1 });
        await SwitchAsync("error", new { rate = 1 });

        (await Nobody.GetAsync("/api/jobs")).Refused(500, "INTERNAL_ERROR");

        Assert.Equal((0, 0), await CountsAsync("truncate"));
    }

    [Fact]
    public async Task Leaked_memory_stays_until_the_fault_is_switched_off()
    {
        const long megabyte = 1 << 20;
        var homeowner = await HomeownerAsync();
        await SwitchAsync("memory-leak", new { rate = 1, detail = "8MB" });
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var i = 0; i < 16; i++) (await homeowner.GetAsync(Jobs)).Expect(200);
        var leaked = GC.GetTotalMemory(forceFullCollection: true);
        await SwitchOffAsync("memory-leak");
        var after = GC.GetTotalMemory(forceFullCollection: true);

        // Other tests run meanwhile, so that neither figure is exact.
        Assert.True(leaked - before > 96 * megabyte, $"grew by {(leaked - before) / megabyte} MB");
        Assert.True(leaked - after > 96 * megabyte, $"shrank by {(leaked - after) / megabyte} MB");
    }

    private static async Task<int> CountAsync(Person homeowner) => (await homeowner.GetAsync(Jobs)).Expect(200).GetProperty("total").GetInt32();
}
