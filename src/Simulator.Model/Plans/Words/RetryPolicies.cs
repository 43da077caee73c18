using Simulator.Model.Behaviour.Client;
using Simulator.Model.Plans.Tree;

namespace Simulator.Model.Plans.Words;

/// <summary>Reads the name of a retry policy.</summary>
internal static class RetryPolicies
{
    private static readonly string[] Known = ["backoff", "naive", "none"];

    public static Parsed<RetryPolicy> Read(string text) => text switch
    {
        "backoff" => RetryPolicy.Backoff,
        "naive" => RetryPolicy.Naive,
        "none" => RetryPolicy.None,
        _ => Parsed<RetryPolicy>.Wrong($"there is no retry policy `{text}`{NearestWord.Hint(text, Known)}"),
    };
}
