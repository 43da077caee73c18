using Simulator.Actors.Load;
using Simulator.Http;
using Simulator.Metrics.Recording;

namespace Simulator.Actors.Target;

/// <summary>What the timestamps of an exchange say of its parts.</summary>
internal static class TransportTimes
{
    public static TransportSample Of(in ExchangeTimings timings, in DueStep step, RunClock clock) => new(
        step.Step,
        step.Segment,
        Between(timings.NameBegan, timings.NameKnown, clock),
        Between(timings.ConnectBegan, timings.Connected, clock),
        Between(timings.Connected, timings.TlsAgreed, clock),
        Between(timings.Sent, timings.FirstByte, clock),
        Between(timings.FirstByte, timings.LastByte, clock));

    private static long Between(long from, long to, RunClock clock) => from == 0 || to == 0 ? TransportSample.Absent : clock.MicrosBetween(from, to);
}
