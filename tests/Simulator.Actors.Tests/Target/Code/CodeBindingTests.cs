using Simulator.Actors.Target;
using Simulator.Actors.Target.Code;
using Simulator.Http;

namespace Simulator.Actors.Tests.Target.Code;

public sealed class CodeBindingTests
{
    private readonly CodeBinding _binding = new();
    private readonly RequestDraft _draft = new();

    [Fact]
    public void A_request_is_sent_as_the_code_has_it()
    {
        Compose(HttpCall.PostJson("/orders?x=1", new { Item = 7 }).With("X-Shop", "one"));

        Assert.Same(HttpVerb.Post, _draft.Verb);
        Assert.Equal(("/orders?x=1", "application/json", "one", """{"item":7}"""), (_draft.Target(), _draft.Header("Content-Type"), _draft.Header("X-Shop"), _draft.Body()));
    }

    [Theory]
    [InlineData(200, OutcomeClass.Ok)]
    [InlineData(302, OutcomeClass.Ok)]
    [InlineData(409, OutcomeClass.BusinessConflict)]
    [InlineData(404, OutcomeClass.ClientError)]
    [InlineData(429, OutcomeClass.TooManyRequests)]
    [InlineData(503, OutcomeClass.ServerError)]
    public void An_answer_is_of_its_status_class_and_told_whole(int status, OutcomeClass outcome)
    {
        var (read, finding) = _binding.Read(HttpCall.Get("/") with { Conflicts = [409] }, new GivenAnswer(status, "hello").With("X-A", "1").With("X-B", "2"), Credentials.Nobody);

        var answer = Assert.IsType<HttpAnswer>(finding);
        Assert.Equal((outcome, status, "hello", "2"), (read, answer.Status, answer.Text(), answer.Header("x-b")));
    }

    [Fact]
    public void Only_what_is_expected_is_done() => Assert.Equal(
        OutcomeClass.ServerError, _binding.Read(HttpCall.Get("/") with { Expected = [201] }, new GivenAnswer(200, ""), Credentials.Nobody).Outcome);

    [Theory]
    [InlineData("orders", "GET", "X-A", "1")]
    [InlineData("/a b", "GET", "X-A", "1")]
    [InlineData("/a", "get", "X-A", "1")]
    [InlineData("/a", "GET", "X A", "1")]
    [InlineData("/a", "GET", "X-A", "1\r\nX-B: 2")]
    public void What_would_break_the_request_is_refused(string path, string method, string header, string value) =>
        Assert.Throws<FormatException>(() => Compose(new HttpCall(method, path).With(header, value)));

    private void Compose(HttpCall call) => _binding.Compose(call, Credentials.Nobody, "", _draft);
}
