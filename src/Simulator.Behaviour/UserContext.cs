namespace Simulator.Behaviour;

/// <summary>Who a user in code is.</summary>
/// <param name="Key">Its name in the run.</param>
/// <param name="Random">Chance of its own: the same numbers for the same seed, user and life, wherever it runs. All chance must come from here.</param>
/// <param name="ThinkScale">The plan's factor on think times; <see cref="CodedUser"/> applies it.</param>
public sealed record UserContext(UserKey Key, Random Random, double ThinkScale);
