using System.Diagnostics;
using System.Globalization;
using Simulator.Http;
using Simulator.Http.Sockets;

namespace Simulator.Benchmarks;

/// <summary>What lanes and their idle connections weigh: each lane asks once and then keeps still. <c>idle URL LANES</c>.</summary>
internal static class EngineIdle
{
    public static async Task<int> RunAsync(string[] args)
    {
        var url = new Uri(args[0]);
        var count = int.Parse(args[1], CultureInfo.InvariantCulture);
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = new Uri(url.GetLeftPart(UriPartial.Authority)), ChecksCertificates = false });
        var asked = new Asked(url.PathAndQuery);
        await asked.AskAsync(engine.OpenLane()).ConfigureAwait(false);
        var lanes = new IHttpLane[count];
        var before = Weight();
        for (var at = 0; at < count; at++)
        {
            lanes[at] = engine.OpenLane();
        }

        var open = Weight();
        foreach (var lane in lanes)
        {
            await asked.AskAsync(lane).ConfigureAwait(false);
        }

        var idle = Weight();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} lanes: {(open.Managed - before.Managed) / (double)count:F0} B each before they send; {engine.Figures.OpenConnections} idle connections: {(idle.Managed - open.Managed) / (double)count:F0} B managed, {(idle.Resident - open.Resident) / (double)count:F0} B resident each"));
        GC.KeepAlive(lanes);
        return 0;
    }

    private static (long Managed, long Resident) Weight()
    {
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        return (managed, process.WorkingSet64);
    }

    private sealed class Asked(string target) : IExchangeHandler
    {
        private readonly RequestDraft _draft = new();
        private TaskCompletionSource _ended = new();

        public Task AskAsync(IHttpLane lane)
        {
            _ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _draft.Begin(HttpVerb.Get).Target.Append(target);
            lane.Send(_draft, new ExchangeLimits(TimeSpan.FromSeconds(30), 64 * 1024, 0), this);
            return _ended.Task;
        }

        public void Ended(HttpExchange exchange)
        {
            if (exchange.End == ExchangeEnd.Answered)
            {
                _ended.SetResult();
            }
            else
            {
                _ended.SetException(new InvalidOperationException(exchange.Failure));
            }
        }
    }
}
