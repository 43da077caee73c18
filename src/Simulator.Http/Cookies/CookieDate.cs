using System.Buffers;
using System.Text;

namespace Simulator.Http.Cookies;

/// <summary>Dates of cookies, which servers write in many ways (RFC 6265, section 5.1.1): found by what their parts look like, in whatever order.</summary>
internal static class CookieDate
{
    private static readonly SearchValues<char> Delimiters = SearchValues.Create(
        [.. Enumerable.Range(0, 128).Select(code => (char)code).Where(letter => letter != ':' && letter is '\t' or >= ' ' and <= '/' or >= ';' and <= '@' or >= '[' and <= '`' or >= '{' and <= '~')]);

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Null for what is no date.</summary>
    public static DateTimeOffset? Parse(ReadOnlySpan<byte> text)
    {
        TimeSpan? time = null;
        int? day = null, month = null, year = null;
        var rest = Encoding.Latin1.GetString(text).AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny(Delimiters);
            var token = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (time is null && Time(token) is { } found) time = found;
            else if (day is null && Number(token, 1, 2) is { } date) day = date;
            else if (month is null && Month(token) is { } named) month = named;
            else if (year is null && Number(token, 2, 4) is { } number) year = Year(number);
        }

        return time is { } hours && day is >= 1 && month is { } m && year is >= 1601 && day <= DateTime.DaysInMonth(year.Value, m)
            ? new DateTimeOffset(year.Value, m, day.Value, 0, 0, 0, TimeSpan.Zero) + hours
            : null;
    }

    private static int Year(int number) => number switch { <= 69 => number + 2000, <= 99 => number + 1900, _ => number };

    private static int? Month(ReadOnlySpan<char> token)
    {
        for (var month = 0; month < Months.Length; month++)
        {
            if (token.StartsWith(Months[month], StringComparison.OrdinalIgnoreCase)) return month + 1;
        }

        return null;
    }

    // Digits at the start of a token; anything but a digit may follow.
    private static int? Number(ReadOnlySpan<char> token, int fewest, int most)
    {
        var length = Digits(token);
        return length < fewest || length > most ? null : int.Parse(token[..length], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static TimeSpan? Time(ReadOnlySpan<char> token)
    {
        Span<int> fields = stackalloc int[3];
        for (var field = 0; field < fields.Length; field++)
        {
            if (Number(token, 1, 2) is not { } value) return null;
            fields[field] = value;
            token = token[Digits(token)..];
            if (field == 2) break;
            if (token.IsEmpty || token[0] != ':') return null;
            token = token[1..];
        }

        return fields[0] <= 23 && fields[1] <= 59 && fields[2] <= 59 ? new TimeSpan(fields[0], fields[1], fields[2]) : null;
    }

    private static int Digits(ReadOnlySpan<char> token)
    {
        var end = token.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? token.Length : end;
    }
}
