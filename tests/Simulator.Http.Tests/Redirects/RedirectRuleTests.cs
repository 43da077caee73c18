using System.Text;
using Simulator.Http.Redirects;

namespace Simulator.Http.Tests.Redirects;

public sealed class RedirectRuleTests
{
    private static readonly Uri Origin = new("https://shop.example/api");

    private readonly RedirectTrail _trail = new();

    [Theory]
    [InlineData(200, "/b", 5)]
    [InlineData(304, "/b", 5)]
    [InlineData(300, "/b", 5)]
    [InlineData(302, "", 5)]
    [InlineData(302, "/b", 0)]
    public void What_is_no_redirect_or_is_not_to_be_followed_is_the_answer(int status, string location, int most) =>
        Assert.IsType<RedirectStep.Stay>(After(status, location, most: most));

    [Theory]
    [InlineData("https://shop.example/b?c=1#d", "/b?c=1")]
    [InlineData("HTTPS://Shop.Example:443", "/")]
    [InlineData("//shop.example/b", "/b")]
    [InlineData("/b", "/b")]
    [InlineData("b", "/x/b")]
    [InlineData("../b", "/b")]
    [InlineData("?page=2", "/x/a?page=2")]
    [InlineData("/näh ?ü=%41", "/n%C3%A4h%20?%C3%BC=%41")]
    public void A_location_is_taken_in_every_form_it_may_have(string location, string target)
    {
        var step = Assert.IsType<RedirectStep.Follow>(After(302, location));

        Assert.Equal(target, step.Target);
        Assert.Equal("https://shop.example/", step.Origin.ToString());
        Assert.True(step.KeepsSecrets);
    }

    [Theory]
    [InlineData("POST", 301, "GET", false)]
    [InlineData("POST", 302, "GET", false)]
    [InlineData("POST", 303, "GET", false)]
    [InlineData("POST", 307, "POST", true)]
    [InlineData("POST", 308, "POST", true)]
    [InlineData("PUT", 301, "PUT", true)]
    [InlineData("PUT", 303, "GET", false)]
    [InlineData("HEAD", 303, "HEAD", true)]
    [InlineData("HEAD", 302, "HEAD", true)]
    [InlineData("DELETE", 303, "GET", false)]
    [InlineData("GET", 302, "GET", true)]
    public void Verb_and_body_go_on_as_the_status_says(string verb, int status, string next, bool keepsBody)
    {
        var step = Assert.IsType<RedirectStep.Follow>(After(status, "/b", verb: verb));

        Assert.Equal((next, keepsBody), (step.Verb.Name, step.KeepsBody));
    }

    [Theory]
    [InlineData("https://elsewhere.example/b?token=1", "status 302 leads to https://elsewhere.example, and load goes to the target alone")]
    [InlineData("https://shop.example:8443/b", "status 302 leads to https://shop.example:8443, and load goes to the target alone")]
    [InlineData("https://shop.example@elsewhere.example/b", "status 302 leads to https://elsewhere.example, and load goes to the target alone")]
    [InlineData("http://shop.example/b", "status 302 leads from https to unprotected http://shop.example")]
    [InlineData("ftp://shop.example/b", "status 302 leads to what is no http address")]
    [InlineData("javascript:alert(1)", "status 302 leads to what is no http address")]
    [InlineData("https:///b", "status 302 leads to what is no http address")]
    [InlineData("https://[b", "status 302 leads to what is no http address")]
    public void Where_no_load_may_go_none_goes(string location, string why) =>
        Assert.Equal(why, Assert.IsType<RedirectStep.Refuse>(After(302, location)).Why);

    [Theory]
    [InlineData("https://files.example/b")]
    [InlineData("http://shop.example/b")]
    public void To_origins_that_are_allowed_it_goes_without_secrets(string location)
    {
        var step = Assert.IsType<RedirectStep.Follow>(After(302, location, also: [new("https://files.example"), new("http://shop.example")]));

        Assert.False(step.KeepsSecrets);
    }

    [Fact]
    public void It_is_not_led_on_and_on()
    {
        Assert.IsType<RedirectStep.Follow>(After(302, "/1", most: 2));
        Assert.IsType<RedirectStep.Follow>(After(302, "/2", most: 2));

        Assert.Equal("it was led on more than 2 times", Assert.IsType<RedirectStep.Refuse>(After(302, "/3", most: 2)).Why);
    }

    [Fact]
    public void Without_cookies_the_same_place_twice_is_a_circle()
    {
        Assert.IsType<RedirectStep.Follow>(After(302, "/b"));

        Assert.Equal("it was led in a circle", Assert.IsType<RedirectStep.Refuse>(After(302, "/x/a", target: "/b")).Why);
    }

    [Fact]
    public void With_cookies_a_visitor_may_be_sent_round_once()
    {
        Assert.IsType<RedirectStep.Follow>(After(302, "/b", mayComeBack: true));
        Assert.IsType<RedirectStep.Follow>(After(302, "/x/a", target: "/b", mayComeBack: true));
        Assert.IsType<RedirectStep.Follow>(After(302, "/b", mayComeBack: true));

        Assert.IsType<RedirectStep.Refuse>(After(302, "/x/a", target: "/b", mayComeBack: true));
    }

    private RedirectStep After(
        int status, string location, string verb = "GET", string target = "/x/a", int most = 5, IReadOnlyList<Uri>? also = null, bool mayComeBack = false) =>
        new RedirectRule(Origin, also ?? [], mayComeBack).After(
            _trail, Origin, Encoding.UTF8.GetBytes(target), HttpVerb.Of(verb)!, status, Encoding.UTF8.GetBytes(location), most);
}
