using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Simulator.EndToEnd.Tests.Targets;

/// <summary>A target that only counts what it is sent. Asked for its health it answers as told; everything else it leaves without an answer.</summary>
internal sealed class StubTarget : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly CancellationTokenSource _gone = new();
    private int _healthRequests;
    private int _otherRequests;

    private StubTarget(int healthStatus)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _web = builder.Build();
        _web.Run(async context =>
        {
            if (context.Request.Path == "/health")
            {
                Interlocked.Increment(ref _healthRequests);
                context.Response.StatusCode = healthStatus;
                return;
            }

            Interlocked.Increment(ref _otherRequests);
            await Task.Delay(Timeout.Infinite, CancellationTokenSource.CreateLinkedTokenSource(_gone.Token, context.RequestAborted).Token)
                .ContinueWith(_ => { }, TaskScheduler.Default);
        });
    }

    public int HealthRequests => Volatile.Read(ref _healthRequests);

    public int OtherRequests => Volatile.Read(ref _otherRequests);

    public string Address => _web.Urls.First();

    public static async Task<StubTarget> StartAsync(int healthStatus)
    {
        var target = new StubTarget(healthStatus);
        await target._web.StartAsync(TestContext.Current.CancellationToken);
        return target;
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        await _web.DisposeAsync();
        _gone.Dispose();
    }
}
