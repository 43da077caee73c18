using System.Collections.Concurrent;
using System.Text;

namespace Simulator.Fuzz;

/// <summary>Performs the executions of a plan, spread over threads, and sees when one of them does not come to an end.</summary>
internal sealed class FuzzRun(FuzzPlan plan)
{
    private const int MostFailures = 10;
    private static readonly TimeSpan HangsAfter = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<string> _failures = new();
    private readonly long[] _at = new long[plan.Lanes];

    public FuzzReport Run()
    {
        var trials = Enumerable.Range(0, plan.Lanes).Select(_ => new Trial()).ToArray();
        var lanes = trials.Select((trial, lane) => Task.Factory.StartNew(
            () => Live(trial, lane), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        var before = At();
        while (!Task.WaitAll(lanes, HangsAfter))
        {
            var now = At();
            var stuck = Enumerable.Range(0, plan.Lanes).Where(lane => !lanes[lane].IsCompleted && now[lane] == before[lane]).ToArray();
            foreach (var lane in stuck) _failures.Enqueue($"execution {now[lane]}: no end after {HangsAfter.TotalSeconds:0} s");
            if (stuck.Length > 0) break;
            before = now;
        }

        var ends = trials[0].Ends.Select((_, state) => trials.Sum(trial => trial.Ends[state])).ToArray();
        return new FuzzReport(plan, ends, [.. _failures]);
    }

    private void Live(Trial trial, int lane)
    {
        for (var execution = plan.Only ?? lane; execution < plan.Executions && _failures.Count < MostFailures; execution += plan.Lanes)
        {
            Volatile.Write(ref _at[lane], execution);
            if (trial.Run(plan.Seed, execution) is { } fault) _failures.Enqueue($"execution {execution}: {fault}\n  {Shown(trial.Answer)}");
            if (plan.Only is not null) return;
        }
    }

    private long[] At() => [.. _at.Select((_, lane) => Volatile.Read(ref _at[lane]))];

    private static string Shown(ReadOnlySpan<byte> bytes)
    {
        StringBuilder text = new();
        foreach (var letter in bytes)
        {
            text.Append(letter switch
            {
                (byte)'\r' => "\\r",
                (byte)'\n' => "\\n",
                (byte)'\\' => "\\\\",
                >= 32 and < 127 => ((char)letter).ToString(),
                _ => $"\\x{letter:x2}",
            });
        }

        return text.ToString();
    }
}
