using System.Text;
using Microsoft.Extensions.Time.Testing;
using Simulator.Actors.Target;
using Simulator.Actors.Target.Access;
using Simulator.Http;
using Simulator.Model.Scripts.Access;

namespace Simulator.Actors.Tests.Target.Access;

public sealed class NodeTokenTests : IDisposable
{
    private static readonly Uri Where = new("https://id.example/auth");

    private readonly FakeTimeProvider _time = new();
    private readonly TokenServer _server = new();
    private readonly NodeToken _token;

    public NodeTokenTests() => _token = new NodeToken(
        new SharedToken(1, "/token", "Accept: application/json\r\n"u8.ToArray(), "grant_type=client_credentials"u8.ToArray(), "auth.oauth2"), _server, Where, TimeSpan.FromSeconds(30), RequestMarks.None, _time);

    public void Dispose() => _token.Dispose();

    [Fact]
    public async Task It_is_asked_for_as_a_form_and_kept()
    {
        _server.Answers(200, """{"access_token":"first","token_type":"Bearer","expires_in":3600}""");

        await _token.FetchAsync(CancellationToken.None);

        Assert.Equal("first", Current);
        Assert.Equal(["POST /token grant_type=client_credentials"], _server.Asked);
    }

    [Fact]
    public async Task It_is_renewed_before_it_expires()
    {
        _server.Answers(200, """{"access_token":"first","expires_in":"100"}""");
        await _token.FetchAsync(CancellationToken.None);
        _server.Answers(200, """{"access_token":"second","expires_in":100}""");

        _time.Advance(TimeSpan.FromSeconds(89));
        Assert.Equal("first", Current);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("second", Current);
        _server.Answers(200, """{"access_token":"third"}""");
        _time.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal("third", Current);
        Assert.Null(_token.Trouble);
    }

    [Fact]
    public async Task One_that_is_refused_is_replaced_once_however_many_were_refused()
    {
        _server.Answers(200, """{"access_token":"first"}""");
        await _token.FetchAsync(CancellationToken.None);
        var refused = _token.Current;
        _server.Answers(200, """{"access_token":"second"}""");

        await Task.WhenAll(_token.RenewAsync(refused), _token.RenewAsync(refused), _token.RenewAsync(refused));

        Assert.Equal(("second", 2), (Current, _server.Asked.Count));
    }

    [Theory]
    [InlineData(401, """{"error":"invalid_client","error_description":"no such client"}""", "it answered 401 invalid_client: no such client")]
    [InlineData(200, """{"token":"x"}""", "it answered 200 without an access_token")]
    [InlineData(502, "<html>", "it answered 502 with what is no JSON")]
    [InlineData(200, "[]", "it answered 200 without an access_token")]
    [InlineData(200, """{"access_token":"a\nb"}""", "its access_token has a control character in it, which cannot stand in a header")]
    public async Task Who_gets_none_is_told_why(int status, string body, string why)
    {
        _server.Answers(status, body);

        var refused = await Assert.ThrowsAsync<TargetRefusedException>(() => _token.FetchAsync(CancellationToken.None));

        Assert.Equal($"auth.oauth2: no token was given at https://id.example/auth/token: {why}", refused.Message);
    }

    [Fact]
    public async Task Where_no_other_is_to_be_had_the_old_one_stays_and_it_is_not_asked_for_all_the_time()
    {
        _server.Answers(200, """{"access_token":"first","expires_in":100}""");
        await _token.FetchAsync(CancellationToken.None);
        _server.Answers(503, "");

        await _token.RenewAsync(_token.Current);
        await _token.RenewAsync(_token.Current);
        Assert.Equal(("first", 2), (Current, _server.Asked.Count));
        Assert.Equal("1 × the token of auth.oauth2 could not be renewed at https://id.example/auth/token: it answered 503 with what is no JSON", _token.Trouble);

        _server.Answers(200, """{"access_token":"second"}""");
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("second", Current);
    }

    private string Current => Encoding.UTF8.GetString(_token.Current);

    private sealed class TokenServer : IHttpLane
    {
        private GivenAnswer _answer = new(500, "");

        public List<string> Asked { get; } = [];

        public void Answers(int status, string body) => _answer = new GivenAnswer(status, body);

        public void Send(RequestDraft draft, ExchangeLimits limits, IExchangeHandler handler)
        {
            Asked.Add($"{draft.Verb} {draft.Target()} {draft.Body()}");
            handler.Ended(_answer);
        }

        public void Close()
        {
            // It has nothing open.
        }
    }
}
