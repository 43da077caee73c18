using Simulator.Actors.Checking;

namespace Simulator.Actors.Tests.Checking;

public sealed class ShownTextTests
{
    private readonly ShownText _shown = new(["plan-secret"]);

    [Theory]
    [InlineData("""{"password":"abc","user":"ada"}""", """{"password":"***","user":"ada"}""")]
    [InlineData("""{"accessToken" : "a\"bc", "id": 7}""", """{"accessToken" : "***", "id": 7}""")]
    [InlineData("""{"pin": 1234, "price": 1234}""", """{"pin": ***, "price": 1234}""")]
    [InlineData("user=ada&password=abc&x=1", "user=ada&password=***&x=1")]
    [InlineData("/items?api_key=abc&page=2", "/items?api_key=***&page=2")]
    [InlineData("the plan-secret is out", "the *** is out")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "eyJh***")]
    [InlineData("/jobs/01a20bc6-424d-7c6e-9ab8-dff5fa15f80f", "/jobs/01a20bc6-424d-7c6e-9ab8-dff5fa15f80f")]
    [InlineData("/jobs/01ARZ3NDEKTSV4RRFFQ69G5FAV", "/jobs/01ARZ3NDEKTSV4RRFFQ69G5FAV")]
    [InlineData("""{"password":"cut off in the mid""", """{"password":"***""")]
    [InlineData("Content-Disposition: form-data; name=\"password\"\r\n\r\nabc\r\n--b", "Content-Disposition: form-data; name=\"password\"\r\n\r\n***\r\n--b")]
    [InlineData("<input type=\"hidden\" name=\"csrf\" value=\"abc\">", "<input type=\"hidden\" name=\"csrf\" value=\"***\">")]
    [InlineData("<Login><Password>abc</Password><Name>ada</Name></Login>", "<Login><Password>***</Password><Name>ada</Name></Login>")]
    public void Secrets_are_stars_and_ids_stay(string text, string shown) => Assert.Equal(shown, _shown.Of(text));

    [Theory]
    [InlineData("Authorization", "Bearer abc.def", "Authorization: Bearer ***")]
    [InlineData("X-Api-Key", "abc", "X-Api-Key: ***")]
    [InlineData("Set-Cookie", "sid=abc; Path=/; HttpOnly", "Set-Cookie: sid=***; Path=/; HttpOnly")]
    [InlineData("Cookie", "sid=abc; lang=en", "Cookie: sid=***; lang=***")]
    [InlineData("X-CSRF-Token", "abc", "X-CSRF-Token: ***")]
    [InlineData("traceparent", "00-ede8189480fad8a579f83ebe2d190934-d1c96ed85837a7b8-01", "traceparent: 00-ede8189480fad8a579f83ebe2d190934-d1c96ed85837a7b8-01")]
    public void Headers_whose_name_tells_are_stars(string name, string value, string shown) => Assert.Equal(shown, _shown.Header(name, value));

    [Fact]
    public void What_was_heard_as_a_secret_is_shown_nowhere()
    {
        _shown.Hide("a b/c");

        Assert.Equal("/go?to=*** and ***", _shown.Of("/go?to=a%20b%2Fc and a b/c"));
    }

    [Fact]
    public void A_body_is_cut_after_its_secrets_are_hidden() => Assert.Equal("""{"token":"***","…""", _shown.Body("""{"token":"a-long-one","name":"x"}"""u8, 16));

    [Fact]
    public void What_is_no_text_is_said_to_be_so() => Assert.Equal("(binary)", _shown.Body([1, 0, 2], 100));
}
