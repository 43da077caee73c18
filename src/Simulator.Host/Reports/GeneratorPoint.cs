namespace Simulator.Host.Reports;

/// <summary>The generator's own figures in one or more seconds: the worst of each, but means of what is counted.</summary>
/// <param name="LagP99">Of due steps, in milliseconds as all times here; null where nothing fell due.</param>
/// <param name="StartLagP99">Of sessions; null where none began.</param>
/// <param name="LateStarts">Sessions a second that began later than the plan's limit.</param>
/// <param name="DroppedSessions">Sessions a second that could not be started.</param>
/// <param name="CpuShare">Of its cores.</param>
/// <param name="GcPause">Pauses of the garbage collector, in one second.</param>
/// <param name="PoolDelay">Until work got a thread; null where nobody looked.</param>
internal sealed record GeneratorPoint(
    double? LagP99, double LagMax, double? StartLagP99, double LateStarts, double DroppedSessions, double CpuShare, long MemoryBytes,
    double GcPause, double GcLongest, double Collections, double? PoolDelay, long PoolQueue);
