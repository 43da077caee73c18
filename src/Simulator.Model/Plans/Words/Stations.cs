using System.Globalization;

namespace Simulator.Model.Plans.Words;

/// <summary>Reads stations: <c>8:exp(20ms)</c>, or <c>8:exp(20ms):100</c> with a bounded queue. The marketplace reads the same text.</summary>
internal static class Stations
{
    private const int MostWorkers = 10_000;
    private const string Example = "8:exp(20ms), which is 8 workers at 20 ms each: 400 requests/s";

    public static Parsed<StationPlan?> Read(string text)
    {
        if (text.Split(':') is not [var workers, var law, .. { Length: <= 1 } queue])
        {
            return Wrong($"`{text}` is no station; write WORKERS:LAW, or WORKERS:LAW:QUEUE, such as {Example}");
        }

        if (Number(workers) is not (>= 1 and <= MostWorkers and var count))
        {
            return Wrong($"`{workers}` is no number of workers from 1 to {MostWorkers}; write {Example}");
        }

        if (queue is [var room] && Number(room) is null)
        {
            return Wrong($"`{room}` is no number of requests that may wait; write 0 or more, such as 8:exp(20ms):100");
        }

        return ServiceLaws.Read(law) switch
        {
            null => Wrong($"`{law}` is no law; write {ServiceLaws.Examples}"),
            { Mean.Ticks: 0 } => Wrong($"`{law}` takes no time, so that there would be no limit; write {Example}"),
            { } service => new StationPlan(text, count, service.Law, service.Mean, queue is [var bound] ? Number(bound) : null),
        };
    }

    private static Parsed<StationPlan?> Wrong(string error) => Parsed<StationPlan?>.Wrong(error);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
