using Simulator.Metrics.Results;

namespace Simulator.Metrics.Sinks;

/// <summary>Takes a run's seconds as they are closed, in order, one call at a time. What fails is thrown; the caller counts it and goes on.</summary>
public interface ISecondSink
{
    /// <summary>What a reader of the result knows it by, such as <c>timeline.jsonl</c>.</summary>
    string Name { get; }

    ValueTask WriteAsync(SecondRecord second, CancellationToken cancellationToken);

    /// <summary>After the last second, once; also where the run was cut short.</summary>
    ValueTask FinishAsync(CancellationToken cancellationToken);
}
