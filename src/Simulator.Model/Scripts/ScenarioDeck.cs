using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Scripts;

/// <summary>
/// Deals a population's sessions to its scenarios by weight, exactly and without anything that users share: a shuffled deck in which each scenario
/// has as many cards as its weight says. A user takes the cards in turn from its own number on, so that both the users of a moment and the
/// sessions of a user go through the whole deck.
/// </summary>
public sealed class ScenarioDeck
{
    private readonly int[] _cards;

    private ScenarioDeck(int[] cards) => _cards = cards;

    /// <summary>How many cards there are.</summary>
    public int Size => _cards.Length;

    /// <param name="cards">How many each scenario has; together at least 1.</param>
    public static ScenarioDeck Shuffled(IReadOnlyList<int> cards, ulong seed, int population)
    {
        int[] deck = [.. cards.SelectMany((count, scenario) => Enumerable.Repeat(scenario, count))];
        var chance = new RandomStream(seed, new UserKey(population, $"{population}", 0), StreamKind.Deck);
        // Fisher and Yates.
        for (var left = deck.Length; left > 1; left--)
        {
            var at = chance.NextInt(left);
            (deck[at], deck[left - 1]) = (deck[left - 1], deck[at]);
        }

        return new ScenarioDeck(deck);
    }

    /// <summary>The index of the scenario of a session.</summary>
    /// <param name="session">The number from 0 of the session in the user's life.</param>
    public int Of(UserKey user, int session)
    {
        // Where each session is somebody new, its life counts the population's sessions.
        var first = user.Life == 0 ? user.Number : user.Life - 1;
        return _cards[(int)(((long)first + session) % _cards.Length)];
    }
}
