using System.Text;
using Simulator.Http.Answers;

namespace Simulator.Http.Tests.Answers.Corpus;

/// <summary>Status, headers and body of an answer, whoever read it.</summary>
/// <param name="Status">Of the final answer.</param>
/// <param name="Headers">A line a name in lower case, in order of the names, with all its values in order of the answer.</param>
/// <param name="Body">As Latin-1.</param>
internal sealed record Answer(int Status, string Headers, string Body)
{
    public static Answer ReadByUs(byte[] bytes, HttpVerb verb, bool unfolds)
    {
        var reader = Feeding.Read(bytes, verb, Feeding.Usual with { Unfolds = unfolds });
        Assert.Equal((AnswerState.Whole, null), (reader.State, reader.Failure));
        List<(string, string)> headers = [];
        for (var from = 0; HeaderLines.TryNext(reader.Head, ref from, out var name, out var value);)
        {
            headers.Add((Encoding.Latin1.GetString(name), Encoding.Latin1.GetString(value)));
        }

        return new Answer(reader.Status, Lines(headers), Encoding.Latin1.GetString(reader.Body));
    }

    public static async Task<Answer> ReadByHttpClientAsync(HttpClient client, HttpVerb verb)
    {
        using HttpRequestMessage request = new(new HttpMethod(verb.Name), (Uri?)null);
        using var response = await client.SendAsync(request);
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).SelectMany(header => header.Value.Select(value => (header.Key, value)));
        return new Answer((int)response.StatusCode, Lines(headers), Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync()));
    }

    private static string Lines(IEnumerable<(string Name, string Value)> headers) => string.Join('\n', headers
        .GroupBy(header => header.Name.ToLowerInvariant(), header => header.Value)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Key}: {string.Join(" | ", group)}"));
}
