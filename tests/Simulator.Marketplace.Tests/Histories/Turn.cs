namespace Simulator.Marketplace.Tests.Histories;

/// <summary>One thing that one actor does in a round: which move, on which of the things that it could be made on, and how often at once.</summary>
internal sealed record Turn(int Actor, string Move, int Pick, int Times = 1, Keying Keying = Keying.None)
{
    public override string ToString() =>
        $"{Actor}:{Move}/{Pick}{(Times > 1 ? $"x{Times}" : "")}{(Keying == Keying.None ? "" : Keying == Keying.Same ? " one key" : " one key, other body")}";
}
