namespace Simulator.Metrics.Recording;

/// <summary>Where the time of one exchange went, in microseconds; <see cref="Absent"/> for what did not happen, such as connecting on a connection that was kept alive.</summary>
/// <param name="Step">Index in the run's <see cref="SeriesCatalog"/>.</param>
/// <param name="Segment">Index of the segment in which the step was due.</param>
/// <param name="NameMicros">Until the host's address was known.</param>
/// <param name="ConnectMicros">Until the connection was made.</param>
/// <param name="TlsMicros">From there until TLS was agreed.</param>
/// <param name="FirstByteMicros">From the send to the answer's first byte.</param>
/// <param name="DownloadMicros">From there to its last byte.</param>
public readonly record struct TransportSample(
    int Step, int Segment, long NameMicros, long ConnectMicros, long TlsMicros, long FirstByteMicros, long DownloadMicros)
{
    public const long Absent = -1;
}
