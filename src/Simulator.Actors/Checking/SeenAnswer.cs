namespace Simulator.Actors.Checking;

/// <summary>An answer as it came, without secrets.</summary>
/// <param name="Body">Its start.</param>
/// <param name="BodyBytes">All of it, before decoding.</param>
/// <param name="Redirects">How many were followed.</param>
public sealed record SeenAnswer(int Status, IReadOnlyList<string> Headers, string Body, long BodyBytes, int Redirects);
