namespace Simulator.Model.Runs;

/// <summary>The process's exit codes; they follow k6 where it has one (README, "Exit codes").</summary>
public static class ExitCodes
{
    public const int Passed = 0;
    /// <summary>Also where a step of a target check does not work.</summary>
    public const int ThresholdFailed = 99;
    public const int SetupFailed = 100;
    public const int TeardownFailed = 101;
    public const int ClusterNotFormed = 102;
    public const int StoppedByOperator = 103;
    public const int BadInput = 104;
    public const int StoppedBySignal = 105;
    public const int ListenerFailed = 106;
    public const int SimulatorFailed = 107;
    public const int RunInvalid = 111;
    public const int IntegrityViolated = 112;

    // Where several hold, the earlier one in this order is the process's exit code.
    private static readonly int[] Precedence =
        [SimulatorFailed, IntegrityViolated, RunInvalid, ThresholdFailed, TeardownFailed, StoppedBySignal, StoppedByOperator];

    /// <summary>The code that stands where several hold: 107, 112, 111, 99, 101, 105, 103, else 0.</summary>
    public static int Worst(IReadOnlyCollection<int> codes) => Array.Find(Precedence, codes.Contains);
}
