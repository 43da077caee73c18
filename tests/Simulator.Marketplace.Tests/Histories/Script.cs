namespace Simulator.Marketplace.Tests.Histories;

/// <summary>What happens in a history: who takes part, and rounds of turns. All turns of a round are taken at once, the rounds one after another.</summary>
internal sealed record Script(IReadOnlyList<string> Roles, IReadOnlyList<IReadOnlyList<Turn>> Rounds)
{
    public int Turns => Rounds.Sum(round => round.Count);

    public override string ToString() =>
        $"{string.Join(", ", Roles.Select((role, actor) => $"{actor} is a {role}"))}{Environment.NewLine}{string.Join(Environment.NewLine, Rounds.Select(
            (round, number) => $"  round {number}: {string.Join(", ", round)}"))}";
}
