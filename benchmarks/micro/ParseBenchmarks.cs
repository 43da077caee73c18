using System.Text;
using BenchmarkDotNet.Attributes;
using Simulator.Http;
using Simulator.Http.Answers;

namespace Simulator.Benchmarks;

/// <summary>What it costs to read one answer that has come: six headers and 1 KB of body, by length and in a chunk; and to look for a header in it.</summary>
[InProcess]
[MemoryDiagnoser]
public class ParseBenchmarks
{
    private const string Head =
        "HTTP/1.1 200 OK\r\nServer: nginx/1.22.1\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT\r\nContent-Type: text/plain\r\nConnection: keep-alive\r\nETag: \"6957b700-400\"\r\n";

    private static readonly AnswerLimits Limits = new(32 * 1024, 64 * 1024);
    private static readonly AnswerLimits HashingLimits = Limits with { Hashes = true };

    private readonly AnswerReader _reader = new();
    private readonly byte[] _ofLength = Encoding.ASCII.GetBytes($"{Head}Content-Length: 1024\r\n\r\n{new string('x', 1024)}");
    private readonly byte[] _chunked = Encoding.ASCII.GetBytes($"{Head}Transfer-Encoding: chunked\r\n\r\n400\r\n{new string('x', 1024)}\r\n0\r\n\r\n");

    [GlobalSetup]
    public void ReadOnce() => OfLength();

    [Benchmark(Baseline = true)]
    public bool OfLength() => Read(_ofLength, Limits);

    [Benchmark]
    public bool Hashed() => Read(_ofLength, HashingLimits);

    [Benchmark]
    public bool Chunked() => Read(_chunked, Limits);

    /// <summary>As between two requests of a user who thinks: the memory is rented for each answer.</summary>
    [Benchmark]
    public bool Rented()
    {
        var isWhole = Read(_ofLength, Limits);
        _reader.Release();
        return isWhole;
    }

    [Benchmark]
    public bool ByteByByte()
    {
        _reader.Begin(HttpVerb.Get, Limits);
        foreach (var letter in _ofLength)
        {
            _reader.Room().Span[0] = letter;
            _reader.Received(1);
        }

        return _reader.State == AnswerState.Whole;
    }

    [Benchmark]
    public bool LookFor()
    {
        if (_reader.State != AnswerState.Whole) Read(_ofLength, Limits);
        return _reader.TryGetHeader("etag"u8, out _);
    }

    private bool Read(byte[] answer, AnswerLimits limits)
    {
        _reader.Begin(HttpVerb.Get, limits);
        answer.CopyTo(_reader.Room());
        return _reader.Received(answer.Length) == AnswerState.Whole;
    }
}
