namespace BargainHunters;

/// <summary>The names under which the hunters' requests are measured.</summary>
internal static class HunterSteps
{
    public const string SignUp = "hunter: sign up";
    public const string Look = "hunter: look at new jobs";
    public const string Bid = "hunter: bid";

    public static IReadOnlyList<string> All { get; } = [SignUp, Look, Bid];
}
