using System.Text;

namespace Simulator.Soak.Wire;

/// <summary>What came back for a request.</summary>
/// <param name="Outcome">Whether there is an answer at all.</param>
/// <param name="Status">Its status, 0 without one.</param>
internal sealed record WireAnswer(Outcome Outcome, int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private const int MostText = 500;

    public string Text => Encoding.UTF8.GetString(Body);

    public bool IsSuccess => Status is >= 200 and < 300;

    public bool IsReplayed => Headers.ContainsKey("Idempotency-Replayed");

    /// <summary>Whether another request can be sent over the same connection.</summary>
    public bool KeepsConnection { get; init; }

    public override string ToString() => $"{Outcome} {Status} {(Text.Length > MostText ? $"{Text[..MostText]}..." : Text)}";

    public static WireAnswer Without(Outcome outcome) => new(outcome, 0, new Dictionary<string, string>(), []);
}
