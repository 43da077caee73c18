namespace Simulator.Http.Answers;

/// <summary>How much room the next bytes get: as much as the last answer took, then steps that grow with what came.</summary>
internal struct RoomSteps
{
    private const int FirstRoom = 4096;
    private const int LeastStep = 512;
    private const int LargestStep = 32 * 1024;

    private int _usual;

    /// <summary>For the start of an answer.</summary>
    public readonly int First => Math.Max(_usual, FirstRoom);

    /// <summary>While the head comes.</summary>
    public static int InHead => LeastStep;

    // A server that sends much is read in large pieces, one that only promises much gets no memory for it.
    public static int InBody(long came) => (int)Math.Clamp(came, LeastStep, LargestStep);

    /// <summary>An answer took so many bytes.</summary>
    public void Learn(int taken) => _usual = Math.Min(taken, LargestStep);
}
