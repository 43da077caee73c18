namespace Simulator.Marketplace.Tests.Preferences;

public sealed class PreferenceTests : MarketplaceTest
{
    [Theory]
    [InlineData("notifications", """{"email":true,"sms":false,"push":true}""", """{"email":false,"sms":true,"push":false}""")]
    [InlineData("customization", """{"theme":"SYSTEM","language":"en","layout":"LIST"}""", """{"theme":"DARK","language":"de-AT","layout":"GRID"}""")]
    public async Task Preferences_are_the_usual_ones_until_a_user_sets_their_own(string name, string usual, string own)
    {
        var (person, other) = (await HomeownerAsync(), await ContractorAsync());
        var path = $"/api/{name}/preferences";
        Assert.Equal(usual, (await person.GetAsync(path)).Expect(200).GetRawText());

        var answer = await person.SendAsync(HttpMethod.Put, path, own, key: null);
        (await person.SendAsync(HttpMethod.Put, path, own, key: null)).Expect(200);

        Assert.Equal(own, answer.Expect(200).GetRawText());
        Assert.Equal(own, (await person.GetAsync(path)).Expect(200).GetRawText());
        Assert.Equal(usual, (await other.GetAsync(path)).Expect(200).GetRawText());
    }

    [Theory]
    [InlineData("notifications", """{"email":true,"sms":false}""", "push is required")]
    [InlineData("notifications", """{"email":1,"sms":false,"push":true}""", "email has the wrong type")]
    [InlineData("customization", """{"theme":"PINK","language":"en","layout":"LIST"}""", "theme must be one of LIGHT, DARK, SYSTEM")]
    [InlineData("customization", """{"theme":"DARK","language":"english","layout":"LIST"}""", "language must be a language such as en or en-US")]
    [InlineData("customization", """{"theme":"DARK","language":"en"}""", "layout is required")]
    public async Task Preferences_that_make_no_sense_are_refused(string name, string body, string message)
    {
        var answer = await (await HomeownerAsync()).SendAsync(HttpMethod.Put, $"/api/{name}/preferences", body, key: null);

        Assert.Equal(message, answer.Refused(400, "VALIDATION_FAILED").Message);
    }

    [Theory]
    [InlineData("notifications")]
    [InlineData("customization")]
    public async Task Preferences_need_a_token(string name)
    {
        (await Nobody.GetAsync($"/api/{name}/preferences")).Refused(401, "AUTHENTICATION_REQUIRED");
        (await Nobody.PutAsync($"/api/{name}/preferences", new { })).Refused(401, "AUTHENTICATION_REQUIRED");
    }
}
