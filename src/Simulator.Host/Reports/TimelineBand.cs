namespace Simulator.Host.Reports;

/// <summary>A phase on the time axis with the load that was planned for it.</summary>
/// <param name="From">First second on the run's clock.</param>
/// <param name="To">The second after its last.</param>
/// <param name="UsersFrom">Planned in its first second.</param>
/// <param name="UsersTo">Planned in its last second.</param>
/// <param name="UsersPeak">Most that were planned.</param>
/// <param name="Levels">Where each of its levels begins, with its name.</param>
internal sealed record TimelineBand(
    string Phase, int From, int To, int UsersFrom, int UsersTo, int UsersPeak, IReadOnlyList<(int At, string Name)> Levels)
{
    /// <summary><c>100–250 users</c>; null where the plan counts no users.</summary>
    public string? Users => UsersPeak == 0 ? null
        : UsersFrom == UsersTo && UsersPeak == UsersTo ? $"{Figures.Count(UsersTo)} users"
        : $"{Figures.Count(UsersFrom)}–{Figures.Count(UsersTo)} users"
            + (UsersPeak > Math.Max(UsersFrom, UsersTo) ? $", at most {Figures.Count(UsersPeak)}" : "");
}
