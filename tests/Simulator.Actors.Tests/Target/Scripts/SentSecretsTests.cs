using System.Text;
using Simulator.Actors.Target.Scripts;

namespace Simulator.Actors.Tests.Target.Scripts;

/// <summary>A target that answers with whatever it was sent, and what is told of it.</summary>
public sealed class SentSecretsTests
{
    private const string Canary = "canary&4711 canary";

    private static readonly string Encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary)).TrimEnd('=');

    [Theory]
    [InlineData(Canary)]
    [InlineData("canary%264711%20canary")]
    [InlineData("canary\\u00264711 canary")]
    [InlineData("canary%264711+canary")]
    public void What_a_user_was_let_in_with_is_not_told_however_the_target_spells_it(string echo)
    {
        var given = new GivenStep("""
            { "name": "log in", "post": "/login", "capture": { "token": { "json": "t" } } },
            { "name": "look", "get": "/look?key={{token}}", "check": { "status": 200, "json": { "ok": true } } }
            """);
        given["token"] = Canary;

        given.Send(1).Answer(200, $$"""{ "ok": "{{echo}}", "seen": "{{Encoded}}" }""", 1);

        Assert.EndsWith("; the first such answer was 200 `{ \"ok\": \"***\", \"seen\": \"***\" }`", Assert.Single(given.Troubles), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_that_the_cut_goes_through_is_not_told_by_half()
    {
        var told = MaskedText.StartOf(Encoding.UTF8.GetBytes(new string('-', 112) + "canary-canary-canary"), ["canary-canary-canary"]);

        Assert.Equal($"`{new string('-', 112)}***`", told);
    }

    [Fact]
    public void A_long_answer_is_cut()
    {
        Assert.Equal($"`{new string('-', 120)}`…", MaskedText.StartOf(Encoding.UTF8.GetBytes(new string('-', 121)), []));
        Assert.Equal($"`{new string('-', 120)}`", MaskedText.StartOf(Encoding.UTF8.GetBytes(new string('-', 120)), []));
    }
}
