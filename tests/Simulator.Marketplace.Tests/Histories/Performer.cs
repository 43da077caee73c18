using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Simulator.Marketplace.Tests.Histories;

/// <summary>One who acts: sends requests, writes each down with its answer, and tells the others of what it saw.</summary>
internal sealed class Performer(HttpClient http, Person person, Board board, Journal journal)
{
    private static readonly Dictionary<string, object?> Nothing = [];

    public string Id => person.Id;

    public Board Board => board;

    public Task<Act> GetAsync(string move, string path, string about = "") => SendAsync(move, HttpMethod.Get, path, about, Nothing, key: null);

    /// <summary>A POST as often as the turn says, all copies at once.</summary>
    /// <param name="turn">How many copies, and under which keys.</param>
    /// <param name="move">What the history calls it.</param>
    /// <param name="path">Where to.</param>
    /// <param name="about">The id of the thing that it is about.</param>
    /// <param name="body">Makes a body; what is given is a tag that no other body has.</param>
    public Task PostAsync(Turn turn, string move, string path, string about, Func<string, Dictionary<string, object?>>? body = null)
    {
        var key = turn.Keying == Keying.None ? null : journal.NewTag("key");
        var bodies = Enumerable.Range(0, turn.Times).Select(_ => body?.Invoke(journal.NewTag("tag")) ?? Nothing).ToList();
        return Task.WhenAll(bodies.Select((_, copy) => SendAsync(
            move, HttpMethod.Post, path, about, bodies[turn.Keying switch { Keying.None => copy, Keying.Same => 0, _ => copy % 2 }], key)));
    }

    public async Task<Act> SendAsync(string move, HttpMethod method, string path, string about, Dictionary<string, object?> sent, string? key)
    {
        var body = sent.Count == 0 ? "" : JsonSerializer.Serialize(sent);
        using HttpRequestMessage request = new(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", person.Token);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (body.Length > 0) request.Content = new StringContent(body, Encoding.UTF8, "application/json");

        var invoked = journal.Tick();
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var returned = journal.Tick();

        using var json = JsonDocument.Parse(text);
        Act act = new(
            person.Id, move, method.Method, path, body, invoked, returned, (int)response.StatusCode, board.Ours(SightingReader.Read(json.RootElement)))
        {
            About = about, Key = key, Sent = sent, Text = text, IsReplayed = response.Headers.Contains("Idempotency-Replayed"),
        };
        board.Learn(act.Seen);
        journal.Add(act);
        return act;
    }
}
