using System.Net;

namespace Simulator.Http.Tests.Answers.Corpus;

/// <summary>Our reader and <see cref="HttpClient"/> read the same in what real servers answer.</summary>
public sealed class CorpusTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Answers", "Corpus");

    public static TheoryData<string> Recorded => [.. Directory.GetFiles(Folder, "*.http").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task A_recorded_answer_means_to_us_what_it_means_to_HttpClient(string file) =>
        await AgreeAsync(file, HttpVerb.Of(file.Split('.')[^2])!, await File.ReadAllBytesAsync(Path.Combine(Folder, file), TestContext.Current.CancellationToken));

    [Fact]
    public async Task So_do_the_answers_of_Kestrel()
    {
        foreach (var (name, verb, bytes) in await KestrelAnswers.RecordAsync()) await AgreeAsync(name, verb, bytes);
    }

    [Fact]
    public void The_corpus_is_there() => Assert.True(Recorded.Count >= 50);

    private static async Task AgreeAsync(string name, HttpVerb verb, byte[] bytes)
    {
        foreach (var unfolds in (bool[])[false, true])
        {
            var ours = Answer.ReadByUs(bytes, verb, unfolds);
            var theirs = await ByHttpClientAsync(bytes, verb, unfolds);
            // HttpClient hides the headers of a body that it unfolds.
            if (unfolds) theirs = theirs with { Headers = ours.Headers };
            Assert.True(theirs == ours, $"{name}: HttpClient read {theirs}, we {ours}");
        }
    }

    private static async Task<Answer> ByHttpClientAsync(byte[] bytes, HttpVerb verb, bool unfolds)
    {
        using ReplayServer server = new();
        var replay = server.ReplayAsync(bytes);
        using SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, AutomaticDecompression = unfolds ? DecompressionMethods.All : DecompressionMethods.None,
            ResponseHeaderEncodingSelector = (_, _) => System.Text.Encoding.Latin1,
        };
        Answer answer;
        using (HttpClient client = new(handler) { BaseAddress = server.Address }) answer = await Answer.ReadByHttpClientAsync(client, verb);
        await replay;
        return answer;
    }
}
