using System.Text;
using Simulator.Http.Cookies;

namespace Simulator.Http.Tests.Cookies;

public sealed class CookieDateTests
{
    [Theory]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT")]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT")]
    [InlineData("Sun Nov  6 08:49:37 1994")]
    [InlineData("08:49:37 6 november 1994")]
    [InlineData("Sun, 06-Nov-1994 08:49:37 GMT; x")]
    public void A_date_is_found_in_whatever_way_it_is_written(string text) =>
        Assert.Equal(new DateTimeOffset(1994, 11, 6, 8, 49, 37, TimeSpan.Zero), CookieDate.Parse(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("Thu, 01 Jan 69 00:00:00 GMT", 2069)]
    [InlineData("Thu, 01 Jan 70 00:00:00 GMT", 1970)]
    public void Two_digits_of_a_year_are_of_this_century_up_to_69(string text, int year) =>
        Assert.Equal(year, CookieDate.Parse(Encoding.ASCII.GetBytes(text))!.Value.Year);

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("Sun, 32 Nov 1994 08:49:37 GMT")]
    [InlineData("Sun, 31 Nov 1994 08:49:37 GMT")]
    [InlineData("Sun, 06 Nov 1994 24:49:37 GMT")]
    [InlineData("Sun, 06 Nov 1600 08:49:37 GMT")]
    [InlineData("06 Nov 1994")]
    public void What_is_no_date_is_none(string text) => Assert.Null(CookieDate.Parse(Encoding.ASCII.GetBytes(text)));
}
