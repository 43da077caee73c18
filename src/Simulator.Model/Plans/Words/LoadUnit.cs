using Simulator.Model.Load;

namespace Simulator.Model.Plans.Words;

/// <summary>How a load is written that counts users, or session starts.</summary>
/// <param name="Key">Of the plan: <c>users</c>.</param>
/// <param name="Whole">Reads it from one text.</param>
/// <param name="One">Reads one value of it.</param>
/// <param name="Example">What would be right.</param>
internal sealed record LoadUnit(string Key, Func<string, Parsed<LoadCurve>> Whole, Func<string, Parsed<double>> One, string Example)
{
    public static readonly LoadUnit Users = new("users", Curves.Users, Curves.UserCount, Curves.UsersExample);

    public static readonly LoadUnit Sessions = new("sessions", Curves.Sessions, Curves.PerSecond, Curves.SessionsExample);
}
