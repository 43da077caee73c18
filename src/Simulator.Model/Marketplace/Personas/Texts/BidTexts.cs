using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas.Texts;

/// <summary>What contractors write with a bid; the same cautions as <see cref="JobTexts"/>.</summary>
internal static class BidTexts
{
    private static readonly string[] Greetings = ["Hello,", "Good day,", "Dear homeowner,", "Hi,"];
    private static readonly string[] Claims =
        ["we have done this kind of work for years.", "I can start next week.", "my team of three knows this work well.", "this is what we do every day.",
         "I have looked at your job and can do it.", "we finished two like it in your town this year."];
    private static readonly string[] Promises =
        ["The price covers labour and materials.", "We clean up before we leave.", "You get five years of warranty.", "I answer calls in the evening.",
         "We are insured.", "References on request."];

    public static string Timeline(ref RandomStream stream)
    {
        var from = 2 + stream.NextInt(8);
        return $"{from} to {from + 1 + stream.NextInt(6)} days, start within {1 + stream.NextInt(4)} weeks";
    }

    public static string CoverLetter(string trade, ref RandomStream stream) =>
        $"{Any(Greetings, ref stream)} {Any(Claims, ref stream)} {trade} is our trade. {Any(Promises, ref stream)} {Any(Promises, ref stream)}";

    private static string Any(string[] choices, ref RandomStream stream) => choices[stream.NextInt(choices.Length)];
}
