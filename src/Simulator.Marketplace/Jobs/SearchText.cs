using Microsoft.AspNetCore.Http;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Jobs;

/// <summary>Reads the words that a search is for from the query's <c>q</c>.</summary>
internal static class SearchText
{
    private const int Least = 2;
    private const int Most = 200;

    public static string? Optional(IQueryCollection query, Problems problems)
    {
        if (query.Text("q") is not { } text) return null;
        problems.Text("q", text, Least, Most);
        var words = JobWords.In(text);
        problems.Require("q", words.Length > 0, "must have a letter or a digit");
        return words;
    }

    public static string Required(IQueryCollection query, Problems problems)
    {
        var words = Optional(query, problems);
        if (words is null) problems.Add("q", "is required");
        return words ?? "";
    }
}
