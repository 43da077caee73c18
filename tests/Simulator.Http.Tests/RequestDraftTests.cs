namespace Simulator.Http.Tests;

public sealed class RequestDraftTests
{
    [Fact]
    public void A_header_value_cannot_smuggle_in_another_header()
    {
        var draft = new RequestDraft().Begin(HttpVerb.Get);

        var refused = Assert.Throws<FormatException>(() => draft.Header("X-Name"u8, "a\r\nX-Other: b"));

        Assert.Equal("the value of header X-Name has a control character in it", refused.Message);
    }

    [Fact]
    public void Nothing_survives_into_the_next_request()
    {
        var draft = new RequestDraft().Begin(HttpVerb.Post);
        draft.Target.Append("/a"u8);
        draft.Header("X"u8, "1").Body.Append("body"u8);

        draft.Begin(HttpVerb.Get);

        Assert.Equal(0, draft.Target.Length + draft.Headers.Length + draft.Body.Length);
        Assert.False(draft.HasBody);
    }
}
