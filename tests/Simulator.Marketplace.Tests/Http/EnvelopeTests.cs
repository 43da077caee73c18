using Microsoft.AspNetCore.Http;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Observability;
using Simulator.Marketplace.Tests.Observability;

namespace Simulator.Marketplace.Tests.Http;

public sealed class EnvelopeTests
{
    private readonly LogLines _lines = new();
    private readonly MarketplaceMetrics _metrics = new(TimeProvider.System);

    [Fact]
    public async Task A_defect_is_logged_with_its_request_and_answered_in_the_envelope()
    {
        var http = await AnswerAsync(_ => throw new InvalidOperationException("boom"));

        var line = _lines.Single;
        Assert.Equal(500, http.Response.StatusCode);
        Assert.Equal(("Error", http.TraceIdentifier), (line.GetProperty("@l").GetString(), line.GetProperty("RequestId").GetString()));
        Assert.Contains("InvalidOperationException: boom", line.GetProperty("@x").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_left_is_no_defect_and_counts_as_499()
    {
        await AnswerAsync(_ => throw new IOException("gone"));

        Assert.Empty(_lines.All);
        Assert.Equal(1, (await MetricsPage.OfAsync(_metrics))["""http_requests_total{method="other",route="unknown",status="499"}"""]);
    }

    private async Task<HttpContext> AnswerAsync(RequestDelegate next)
    {
        DefaultHttpContext http = new() { Request = { Method = "GET", Path = "/api/jobs" } };
        await new Envelope(next, new RequestWatch(_metrics, _lines.Log, logsRequests: false, TimeProvider.System), _lines.Log).InvokeAsync(http);
        return http;
    }
}
