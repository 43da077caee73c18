using System.Net;

namespace Simulator.Marketplace.Tests.Stations;

public sealed class StationTests : MarketplaceTest
{
    private static readonly TimeSpan ServiceTime = TimeSpan.FromMilliseconds(20);

    internal override MarketplaceOptions Options => new() { Station = "1:fixed(20ms):1" };

    [Fact]
    public async Task Requests_are_answered_one_service_time_after_another_and_refused_beyond_the_queue()
    {
        using var first = Market.Http.GetAsync(JobsPath, Stop);
        using var second = Market.Http.GetAsync(JobsPath, Stop);
        using var third = Market.Http.GetAsync(JobsPath, Stop);

        using var refused = await await Task.WhenAny(first, second, third);
        Market.Clock.Advance(ServiceTime);
        Task<HttpResponseMessage>[] held = [.. new[] { first, second, third }.Where(request => !request.IsCompleted)];
        using var served = await await Task.WhenAny(held);
        Assert.Equal(1, held.Count(request => !request.IsCompleted));
        Market.Clock.Advance(ServiceTime);
        var all = await Task.WhenAll(first, second, third);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("1", refused.Headers.GetValues("Retry-After").Single());
        Assert.Equal(
            """{"success":false,"error":"STATION_FULL","message":"all workers are busy and 1 requests wait already"}""",
            await refused.Content.ReadAsStringAsync(Stop));
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.ServiceUnavailable], all.Select(answer => answer.StatusCode).Order());
    }

    [Fact]
    public async Task Operators_do_not_pass_through_the_station() => Assert.Equal(200, (await Nobody.GetAsync("/health")).Status);

    [Fact]
    public async Task Who_gives_up_waiting_keeps_its_worker()
    {
        using CancellationTokenSource patience = new();
        Task<HttpResponseMessage>[] requests = [.. Enumerable.Range(0, 3).Select(_ => Market.Http.GetAsync(JobsPath, patience.Token))];
        using (await await Task.WhenAny(requests))
        {
            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(requests));
        }

        using var stillRefused = await Market.Http.GetAsync(JobsPath, Stop);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, stillRefused.StatusCode);
    }

    [Fact]
    public async Task The_end_of_the_marketplace_answers_those_who_wait()
    {
        using HttpClient http = new() { BaseAddress = Market.Http.BaseAddress };
        using var first = http.GetAsync(JobsPath, Stop);
        using var second = http.GetAsync(JobsPath, Stop);
        using var third = http.GetAsync(JobsPath, Stop);
        await await Task.WhenAny(first, second, third);

        await RestartAsync();

        var bodies = await Task.WhenAll((await Task.WhenAll(first, second, third)).Select(answer => answer.Content.ReadAsStringAsync(Stop)));
        Assert.Equal(2, bodies.Count(body => body.Contains("SHUTTING_DOWN", StringComparison.Ordinal)));
        Assert.Equal(1, bodies.Count(body => body.Contains("STATION_FULL", StringComparison.Ordinal)));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Uri JobsPath => new("/api/jobs", UriKind.Relative);
}
