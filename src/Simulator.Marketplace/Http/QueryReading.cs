using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Simulator.Marketplace.Http;

/// <summary>Typed reading of a query; an empty value counts as not given.</summary>
internal static class QueryReading
{
    private const int LongestTime = 40;

    public static string? Text(this IQueryCollection query, string name) => query[name] is [{ Length: > 0 } value, ..] ? value : null;

    public static string? Text(this IQueryCollection query, string name, Problems problems, int most)
    {
        var text = query.Text(name);
        problems.OptionalText(name, text, most);
        return text;
    }

    public static string? Word(this IQueryCollection query, string name, Problems problems, string[] allowed)
    {
        var word = query.Text(name);
        problems.OptionalOneOf(name, word, allowed);
        return word;
    }

    public static long? Whole(this IQueryCollection query, string name, Problems problems, long least, long most)
    {
        if (query.Text(name) is not { } text)
        {
            problems.OptionalNumber(name, value: null, least, most);
            return null;
        }
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }
        problems.Add(name, string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {least} to {most}"));
        return null;
    }

    public static DateTimeOffset? Time(this IQueryCollection query, string name, Problems problems)
    {
        var text = query.Text(name);
        problems.OptionalText(name, text, LongestTime);
        if (text is null) return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return time;
        problems.Add(name, "must be a time such as 2030-01-01T00:00:00Z");
        return null;
    }

    public static bool Flag(this IQueryCollection query, string name, Problems problems)
    {
        var flag = query.Word(name, problems, ["true", "false"]);
        return flag == "true";
    }
}
