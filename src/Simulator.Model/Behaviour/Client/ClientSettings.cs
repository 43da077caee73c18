namespace Simulator.Model.Behaviour.Client;

/// <summary>What all users with the same habits share.</summary>
/// <param name="WriteLimit">How long users wait for a write.</param>
internal sealed record ClientSettings(ulong Seed, ClientHabits Habits, TimeSpan WriteLimit, IConduct Conduct);
