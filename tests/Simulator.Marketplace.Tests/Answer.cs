using System.Text.Json;

namespace Simulator.Marketplace.Tests;

/// <summary>A response, read to its end.</summary>
internal sealed record Answer(int Status, string Text, bool IsReplayed)
{
    public JsonElement Json => Text.Length == 0 ? default : JsonDocument.Parse(Text).RootElement;

    public string Error => Json.GetProperty("error").GetString()!;

    public string Message => Json.GetProperty("message").GetString()!;

    public JsonElement Data => Json.GetProperty("data");

    public string Id => Data.GetProperty("id").GetString()!;

    /// <summary>The data, when the request succeeded with the status expected; fails the test otherwise.</summary>
    public JsonElement Expect(int status)
    {
        Assert.True(Status == status, $"expected {status}, got {Status}: {Text}");
        Assert.True(Json.GetProperty("success").GetBoolean());
        return Data;
    }

    /// <summary>Fails the test unless the request was refused in the envelope with this status and code.</summary>
    public Answer Refused(int status, string error)
    {
        Assert.True(Status == status, $"expected {status} {error}, got {Status}: {Text}");
        Assert.False(Json.GetProperty("success").GetBoolean());
        Assert.Equal(error, Error);
        Assert.NotEmpty(Message);
        return this;
    }
}
