namespace Simulator.Metrics.Recording;

/// <summary>Takes finished requests. Called from many threads at once, off every mailbox; never blocks.</summary>
public interface ISampleRecorder
{
    void Record(in Sample sample);
}
