using Microsoft.AspNetCore.Http;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Jobs;

/// <summary>Reads the words that a search is for from the query's <c>q</c>.</summary>
internal static class SearchText
{
    private const int Least = 2;
    private const int Most = 200;

    public static string? From(IQueryCollection query, Problems problems)
    {
        var text = query.Text("q");
        var words = text is null ? null : JobWords.In(text);
        problems.OptionalText("q", text, Least, Most);
        problems.Require("q", words is not "", "must have a letter or a digit");
        return words;
    }
}
