// A target that answers each request in 2 ms, but stands still for the last second of every ten: what a load generator has to see is known.
//   freeze [--port N] [--service MS] [--every MS] [--freeze MS] [--log FILE]
using System.Globalization;
using System.Runtime.InteropServices;
using Simulator.Freeze;

var options = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair.Length == 2 ? pair[1] : throw new ArgumentException($"{pair[0]} needs a value"));
string? Option(string name) => options.Remove(name, out var value) ? value : null;
long Micros(string name, double otherwise) =>
    (long)(1000 * (Option(name) is { } value ? double.Parse(value, CultureInfo.InvariantCulture) : otherwise));

var port = int.Parse(Option("--port") ?? "0", CultureInfo.InvariantCulture);
var (service, every, freeze) = (Micros("--service", 2), Micros("--every", 10_000), Micros("--freeze", 1000));
var path = Option("--log");
if (options.Count > 0 || service < 0 || freeze < 0 || every <= freeze)
{
    Console.Error.WriteLine("usage: freeze [--port N] [--service MS] [--every MS] [--freeze MS] [--log FILE]");
    return 2;
}

using var stop = new CancellationTokenSource();
void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);

var clock = new FreezeClock();
var log = new AnswerLog();
using var server = new FreezeServer(port, new FreezeSchedule(service, every, freeze), clock, log);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"listening on {server.Address}; answers in {service} us, stands still for {freeze} us of every {every} us, first at {clock.StartedAt + every - freeze} us since 1970"));
server.Run(stop.Token);

if (path is not null)
{
    log.Write(path, clock.StartedAt);
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{log.Count} requests; p50 {log.Quantile(0.5)} us, p99 {log.Quantile(0.99)} us, p99.9 {log.Quantile(0.999)} us, max {log.Quantile(1)} us"));
return 0;
