using System.Text;
using Simulator.Http.Tests.Hostile.Server;

namespace Simulator.Http.Tests.Hostile;

/// <summary>An answer that breaks off, by a reset or a closing, at each of its bytes. All positions are tried at the same time, each on a lane of its own.</summary>
public sealed class CutAnswerTests
{
    private const string WithLength = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    private const string Chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;a=b\r\nlo\r\n0\r\nX-Trailer: 1\r\n\r\n";
    private const string AfterAnother = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + WithLength;
    private const string UntilClosing = "HTTP/1.1 200 OK\r\n\r\nhello";

    private static readonly int UntilClosingHead = UntilClosing.Length - "hello".Length;

    [Theory]
    [InlineData(WithLength, Transport.Plain)]
    [InlineData(WithLength, Transport.Tls)]
    [InlineData(Chunked, Transport.Plain)]
    [InlineData(Chunked, Transport.Tls)]
    [InlineData(AfterAnother, Transport.Plain)]
    [InlineData(UntilClosing, Transport.Plain)]
    [InlineData(UntilClosing, Transport.Tls)]
    public Task A_reset_before_the_last_byte_loses_the_connection(string answer, Transport transport) => CutEverywhere(
        answer, transport, answer == UntilClosing ? answer.Length + 1 : answer.Length, ResetAfter, _ => ExchangeEnd.ConnectionLost);

    [Theory]
    [InlineData(WithLength, Transport.Plain)]
    [InlineData(WithLength, Transport.Tls)]
    [InlineData(Chunked, Transport.Plain)]
    [InlineData(Chunked, Transport.Tls)]
    [InlineData(AfterAnother, Transport.Plain)]
    public Task A_closing_before_the_last_byte_loses_the_connection_and_one_after_it_does_not(string answer, Transport transport) => CutEverywhere(
        answer, transport, answer.Length + 1, FinishAfter, at => at < answer.Length ? ExchangeEnd.ConnectionLost : ExchangeEnd.Answered);

    [Theory]
    [InlineData(Transport.Plain)]
    [InlineData(Transport.Tls)]
    public Task Where_a_closing_ends_the_body_every_proper_closing_after_the_head_is_an_answer(Transport transport) => CutEverywhere(
        UntilClosing, transport, UntilClosing.Length + 1, FinishPolitelyAfter, at => at < UntilClosingHead ? ExchangeEnd.ConnectionLost : ExchangeEnd.Answered);

    // RFC 9112, section 9.8: without TLS's own farewell anyone on the way may have cut the body.
    [Fact]
    public Task Over_TLS_a_closing_without_farewell_ends_no_body() => CutEverywhere(
        UntilClosing, Transport.Tls, UntilClosing.Length + 1, FinishAfter, _ => ExchangeEnd.ConnectionLost);

    private static async Task CutEverywhere(
        string answer, Transport transport, int positions, Func<HostileConnection, byte[], Task> cut, Func<int, ExchangeEnd> expected)
    {
        var bytes = Encoding.Latin1.GetBytes(answer);
        await using var server = transport.Serve(Scripts.Serve((connection, request) => cut(connection, bytes[..int.Parse(request.Target[1..])])));
        using var visitor = new Visitor(server);

        async Task<string?> CutAt(int position)
        {
            var lane = visitor.Engine.OpenLane();
            var seen = await visitor.Get("/" + position, lane: lane);
            var after = await visitor.Get(Scripts.WellBehavedPath, lane: lane);
            lane.Close();
            return seen.End == expected(position) && !seen.WasResent && after.Body == Scripts.WellBehavedBody ? null : $"at {position}: {seen}, then {after}";
        }

        var wrong = await Task.WhenAll(Enumerable.Range(0, positions).Select(CutAt));

        Assert.True(wrong.All(text => text is null), string.Join(Environment.NewLine, wrong.OfType<string>()));
    }

    private static async Task ResetAfter(HostileConnection connection, byte[] start)
    {
        await connection.Write(start);
        connection.Reset();
    }

    private static async Task FinishAfter(HostileConnection connection, byte[] start)
    {
        await connection.Write(start);
        connection.Finish();
        await connection.UntilClosed();
    }

    private static async Task FinishPolitelyAfter(HostileConnection connection, byte[] start)
    {
        await connection.Write(start);
        await connection.FinishPolitely();
        await connection.UntilClosed();
    }
}
