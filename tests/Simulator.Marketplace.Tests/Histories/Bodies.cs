namespace Simulator.Marketplace.Tests.Histories;

/// <summary>What actors write. Each text carries a tag by which it is found again, and something that careless code would change.</summary>
internal static class Bodies
{
    private static readonly string[] Oddities =
    [
        "", "'; DROP TABLE jobs; --", "<script>alert(1)</script>", "\"quoted\\\"", "Dächer & Öfen", "屋根を直す", "🔨🏠", "%00 %s {0}",
        "a\u0301 \u200e\u202e\ufeff", "\t\r\n",
    ];

    public static Dictionary<string, object?> Job(int pick, string tag) => new()
    {
        ["title"] = Odd(pick, tag),
        ["description"] = $"The roof over the kitchen leaks: {Odd(pick + 1, tag)}",
        ["category"] = pick % 2 == 0 ? "ROOFING" : "Keller 地下室",
        ["estimatedBudget"] = 5_000L + (pick * 97_000L),
        ["location"] = $"Springfield {Odd(pick + 2, tag)}",
        ["urgency"] = (pick % 4) switch { 0 => "LOW", 1 => "MEDIUM", 2 => "HIGH", _ => null },
        ["scopeOfWork"] = pick % 3 == 0 ? null : Odd(pick + 3, tag),
    };

    // Amounts of all residues: rounding has to be right for each.
    public static Dictionary<string, object?> Bid(string jobId, int pick, string tag) => new()
    {
        ["jobId"] = jobId,
        ["amount"] = 10_000L + (pick * 7_919L % 1_000_000),
        ["timeline"] = $"2 weeks {Odd(pick, tag)}",
        ["coverLetter"] = pick % 3 == 0 ? null : Odd(pick + 1, tag),
    };

    public static Dictionary<string, object?> Completion(string tag) => new() { ["photos"] = new[] { $"https://example.org/{tag}.jpg" }, ["notes"] = tag };

    /// <summary>Three parts of a price, the last of which takes what is left.</summary>
    public static Dictionary<string, object?> Milestones(long price, string tag) => new()
    {
        ["milestones"] = new object[]
        {
            new { title = $"{tag} begin", amount = price / 10 },
            new { title = $"{tag} go on", amount = price / 3 },
            new { title = $"{tag} end", amount = price - (price / 10) - (price / 3) },
        },
    };

    private static string Odd(int pick, string tag) => $"{tag} {Oddities[pick % Oddities.Length]}";
}
