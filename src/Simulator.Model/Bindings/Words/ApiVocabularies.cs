namespace Simulator.Model.Bindings.Words;

/// <summary>The words that users know, as docs/bindings.md lists them; a binding says how its API spells them.</summary>
public static class ApiVocabularies
{
    private static readonly string[][] Known =
    [
        ["HOMEOWNER", "CONTRACTOR", "ADMIN"],
        ["OPEN", "CONTRACTED", "COMPLETED", "CANCELLED"],
        ["PENDING", "ACCEPTED", "REJECTED", "WITHDRAWN"],
        ["ACTIVE", "PENDING_APPROVAL", "DISPUTED", "COMPLETED", "CANCELLED"],
        ["PENDING", "DEPOSIT_PAID", "FULLY_PAID", "PARTIALLY_PAID", "REFUNDED"],
        ["SUBMITTED", "APPROVED", "REJECTED"],
        ["OPEN", "CONTESTED", "RESOLVED"],
        ["SUCCEEDED", "REQUIRES_ACTION", "PROCESSING", "FAILED"],
        ["LOW", "MEDIUM", "HIGH"],
        ["DEPOSIT", "FINAL_PAYMENT"],
        ["PARTIAL", "REDO", "REFUND"],
        ["PARTIAL", "REDO", "REFUND"],
        [],
    ];

    public static IReadOnlyList<ApiVocabulary> All { get; } = Enum.GetValues<ApiVocabulary>();

    /// <summary>As a binding writes it, such as <c>jobStatus</c>.</summary>
    public static string KeyOf(ApiVocabulary vocabulary) => char.ToLowerInvariant($"{vocabulary}"[0]) + $"{vocabulary}"[1..];

    /// <summary>The words of a set; empty for trades, which are the plan's own.</summary>
    public static IReadOnlyList<string> WordsOf(ApiVocabulary vocabulary) => Known[(int)vocabulary];

    /// <summary>Every set as users themselves say it.</summary>
    public static IReadOnlyList<ApiWords> Own { get; } = [.. All.Select(one => new ApiWords([.. WordsOf(one).Select(word => (word, (IReadOnlyList<ApiWord>)[new ApiWord(word, false)]))]))];
}
