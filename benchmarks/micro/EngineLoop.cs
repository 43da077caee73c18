using System.Diagnostics;
using System.Globalization;
using Simulator.Http;
using Simulator.Http.Sockets;

namespace Simulator.Benchmarks;

/// <summary>The engine alone: each lane sends its next request from within the end of the one before. <c>loop URL CONNECTIONS SECONDS</c>.</summary>
internal static class EngineLoop
{
    public static async Task<int> RunAsync(string[] args)
    {
        var url = new Uri(args[0]);
        var lanes = int.Parse(args[1], CultureInfo.InvariantCulture);
        var seconds = double.Parse(args[2], CultureInfo.InvariantCulture);
        using var engine = new SocketHttpEngine(new HttpEngineOptions { Origin = new Uri(url.GetLeftPart(UriPartial.Authority)), ChecksCertificates = false });
        var users = Enumerable.Range(0, lanes).Select(_ => new Looper(engine.OpenLane(), url.PathAndQuery)).ToArray();
        foreach (var user in users)
        {
            user.Go();
        }

        await Task.Delay(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        var (requests, bytes, cpu, watch) =
            (users.Sum(user => user.Answered), GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        await Task.Delay(TimeSpan.FromSeconds(seconds)).ConfigureAwait(false);
        var done = users.Sum(user => user.Answered) - requests;
        var elapsed = watch.Elapsed.TotalSeconds;
        var failed = users.Sum(user => user.Failed);
        var why = users.Select(user => user.Failure).FirstOrDefault(each => each is not null);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{done / elapsed:F0} requests/s, {(GC.GetTotalAllocatedBytes() - bytes) / (double)done:F2} B a request, {(Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / done:F2} us of CPU a request, {failed} failed {why}, {engine.Figures.OpenConnections} open, {Environment.WorkingSet >> 20} MB"));
        return failed == 0 ? 0 : 1;
    }

    private sealed class Looper(IHttpLane lane, string target) : IExchangeHandler
    {
        private readonly RequestDraft _draft = new();
        private long _answered;

        public long Answered => Volatile.Read(ref _answered);

        public long Failed { get; private set; }

        public string? Failure { get; private set; }

        public void Go()
        {
            _draft.Begin(HttpVerb.Get).Target.Append(target);
            lane.Send(_draft, new ExchangeLimits(TimeSpan.FromSeconds(30), 64 * 1024, 0), this);
        }

        public void Ended(HttpExchange exchange)
        {
            if (exchange.End == ExchangeEnd.Answered && exchange.Status == 200)
            {
                _answered++;
                Go();
            }
            else
            {
                Failed++;
                Failure ??= exchange.Failure ?? exchange.Status.ToString(CultureInfo.InvariantCulture);
            }
        }
    }
}
