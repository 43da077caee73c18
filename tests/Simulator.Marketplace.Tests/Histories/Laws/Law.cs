namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>Something that holds for every history of a right marketplace.</summary>
internal abstract class Law
{
    /// <summary>All laws, by their names in docs/marketplace.md, section "Laws".</summary>
    public static readonly IReadOnlyList<Law> All =
    [
        new D1EveryAnswerIsDefinite(), new W1NothingAckedIsLost(), new W2OneThingAKey(), new W3NothingUnexpected(), new W4FieldsRoundTrip(),
        new W5ReadsSeeWhatWasWritten(), new V1AckedBidsAreListed(), new V2BiddingIsBlind(), new A1OneBidIsAccepted(), new A2NoBidAfterTheAccept(),
        new S1OnlyLegalSteps(), new M1ChargesAreAccountedFor(), new M2HeldIsWhatIsLeft(), new M3PricesAreExact(), new M4EachPaymentOnce(),
        new M5TheBankBalances(), new C1CountsAreRight(), new E1TheExportAgrees(),
    ];

    private const int Most = 3;

    public string Name => GetType().Name;

    /// <summary>What breaks any of the laws, each complaint behind the law's name.</summary>
    public static List<string> Broken(History history) => [.. All.SelectMany(law => law.Named(history))];

    /// <summary>What breaks the law, in words; nothing where it holds.</summary>
    public abstract IEnumerable<string> Complaints(History history);

    // A history can be so wrong that a law finds no sense in it.
    private List<string> Named(History history)
    {
        try
        {
            return [.. Complaints(history).Take(Most).Select(complaint => $"{Name}: {complaint}")];
        }
        catch (Exception problem) when (problem is ArgumentException or KeyNotFoundException or InvalidOperationException or NullReferenceException)
        {
            return [$"{Name}: finds no sense in the history: {problem.Message}"];
        }
    }
}
