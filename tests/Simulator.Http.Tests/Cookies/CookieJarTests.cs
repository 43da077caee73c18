using System.Text;
using Simulator.Http.Cookies;

namespace Simulator.Http.Tests.Cookies;

/// <summary>Mostly the examples of RFC 6265, section 3.1.</summary>
public sealed class CookieJarTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly CookieJar _jar = new();

    [Fact]
    public void A_cookie_goes_back_to_the_host_that_set_it_and_to_no_other()
    {
        Set("SID=31d4d96e407aad42");

        Assert.Equal("SID=31d4d96e407aad42", Sent());
        Assert.Null(Sent(host: "www.example.com"));
        Assert.Null(Sent(host: "example.org"));
    }

    [Fact]
    public void With_a_domain_it_goes_to_the_hosts_below_as_well_but_not_to_names_that_only_end_like_it()
    {
        Set("SID=1; Path=/; Domain=.Example.COM");

        Assert.Equal("SID=1", Sent(host: "www.example.com"));
        Assert.Null(Sent(host: "badexample.com"));
    }

    [Fact]
    public void Cookies_of_several_paths_come_longest_path_first_then_oldest_first()
    {
        Set("a=1; Path=/");
        Set("b=2; Path=/docs");
        Set("c=3; Path=/");

        Assert.Equal("b=2; a=1; c=3", Sent("/docs/web?x=/"));
        Assert.Equal("a=1; c=3", Sent("/docsets"));
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/a", "/")]
    [InlineData("/a/b?c=/d/e", "/a")]
    [InlineData("/a/", "/a")]
    public void Without_a_path_that_of_the_request_up_to_its_last_slash_counts(string target, string path)
    {
        Set("n=v", target: target);
        Set("m=w; Path=relative", target: target);

        Assert.Equal("n=v; m=w", Sent(path));
        Assert.Equal(path == "/", Sent("/other") is not null);
    }

    [Fact]
    public void A_secure_cookie_goes_over_TLS_alone_and_is_not_taken_from_plain_HTTP()
    {
        Set("SID=1; Secure; HttpOnly", isSecure: true);
        Set("other=1; Secure");

        Assert.Equal("SID=1", Sent(isSecure: true));
        Assert.Null(Sent());
    }

    [Fact]
    public void The_same_name_domain_and_path_replaces_and_keeps_its_turn()
    {
        Set("lang=en-US");
        Set("theme=dark");
        Set("lang=fr");

        Assert.Equal("lang=fr; theme=dark", Sent());
    }

    [Fact]
    public void A_date_in_the_past_deletes()
    {
        Set("lang=en-US; Expires=Wed, 09 Jun 2027 10:18:14 GMT");
        Assert.Equal("lang=en-US", Sent());

        Set("lang=; Expires=Sun, 06 Nov 1994 08:49:37 GMT");

        Assert.Equal(0, _jar.Count);
    }

    [Theory]
    [InlineData("a=1; Max-Age=60", 59, true)]
    [InlineData("a=1; Max-Age=60", 60, false)]
    [InlineData("a=1; Expires=Thu, 01 Jan 2026 00:01:00 GMT", 59, true)]
    [InlineData("a=1; Expires=Thu, 01 Jan 2026 00:01:00 GMT", 60, false)]
    [InlineData("a=1; Max-Age=60; Expires=Sun, 06 Nov 1994 08:49:37 GMT", 59, true)]
    [InlineData("a=1; Max-Age=0; Expires=Wed, 09 Jun 2027 10:18:14 GMT", 0, false)]
    [InlineData("a=1; Max-Age=-1", 0, false)]
    [InlineData("a=1; Max-Age=soon", 1000, true)]
    [InlineData("a=1; Expires=some day", 1000, true)]
    [InlineData("a=1; Max-Age=99999999999999999999", 1000, true)]
    public void The_longest_age_counts_before_the_date(string cookie, int seconds, bool isSent)
    {
        Set(cookie);

        Assert.Equal(isSent, Sent(after: seconds) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no pair")]
    [InlineData("=value")]
    [InlineData("a=1; Domain=example.org")]
    [InlineData("a=1; Domain=com")]
    [InlineData("a=1; Domain=www.example.com")]
    [InlineData("__Host-a=1; Path=/")]
    [InlineData("__Secure-a=1")]
    [InlineData("a=1\nb=2")]
    [InlineData("a=\0")]
    public void What_a_browser_would_not_take_is_not_taken(string cookie)
    {
        Set(cookie);

        Assert.Equal(0, _jar.Count);
    }

    [Fact]
    public void Addresses_and_names_of_one_label_are_hosts_like_others()
    {
        Set("a=1; Domain=localhost", host: "localhost");
        Set("b=2", host: "127.0.0.1");
        Set("c=3; Domain=0.0.1", host: "127.0.0.1");

        Assert.Equal("a=1", Sent(host: "localhost"));
        Assert.Equal("b=2", Sent(host: "127.0.0.1"));
    }

    [Fact]
    public void A_jar_stays_small_whatever_a_target_sets()
    {
        for (var number = 0; number < 200; number++) Set($"n{number}={number}");
        Assert.Equal(CookieJar.Most, _jar.Count);
        Assert.StartsWith("n150=150; ", Sent(), StringComparison.Ordinal);

        for (var number = 0; number < 10; number++) Set($"big{number}={new string('x', 4000)}");
        Assert.InRange(Sent()!.Length, 12_000, CookieJar.MostBytes);

        Set($"huge={new string('x', 4096)}");
        Assert.DoesNotContain("huge", Sent(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_visitor_has_none()
    {
        Set("a=1");

        _jar.Clear();

        Assert.Null(Sent());
    }

    private void Set(string cookie, string host = "example.com", string target = "/", bool isSecure = false) =>
        _jar.Store(Encoding.ASCII.GetBytes(cookie), new CookiePlace(host, Encoding.ASCII.GetBytes(target), isSecure), Start);

    private string? Sent(string target = "/", string host = "example.com", bool isSecure = false, int after = 0)
    {
        var header = new ByteBuffer();
        var isAny = _jar.Write(new CookiePlace(host, Encoding.ASCII.GetBytes(target), isSecure), Start.AddSeconds(after), header);
        Assert.Equal(isAny, header.Length > 0);
        return isAny ? Encoding.ASCII.GetString(header.Span) : null;
    }
}
