namespace Simulator.Metrics.Aggregation;

/// <summary>A run's record cannot be used; the message says why in one sentence.</summary>
public sealed class RunRecordException : Exception
{
    public RunRecordException(string message) : base(message) { }

    public RunRecordException(string message, Exception inner) : base(message, inner) { }
}
