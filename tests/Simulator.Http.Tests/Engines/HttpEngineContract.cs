using System.Net;
using System.Net.Sockets;

namespace Simulator.Http.Tests.Engines;

/// <summary>What every engine does alike, held against a server in this process.</summary>
public abstract class HttpEngineContract : IAsyncLifetime
{
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(30);

    private readonly List<IHttpEngine> _engines = [];
    private EngineServer _server = null!;

    protected abstract IHttpEngine Engine(HttpEngineOptions options, TimeProvider time);

    public async ValueTask InitializeAsync() => _server = await EngineServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var engine in _engines) engine.Dispose();
        await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("status?200", 200, "200")]
    [InlineData("status?404", 404, "404")]
    [InlineData("status?503", 503, "503")]
    [InlineData("status?204", 204, "")]
    [InlineData("status?304", 304, "")]
    [InlineData("chunked", 200, "one two three")]
    public async Task Every_status_is_an_answer(string path, int status, string body)
    {
        var heard = await Get(Lane(), path);

        Assert.Equal((ExchangeEnd.Answered, null, status, body), (heard.End, heard.Failure, heard.Status, heard.Body));
        Assert.Equal(body.Length, heard.BodyLength);
    }

    [Fact]
    public async Task An_answer_to_HEAD_has_no_body_and_the_connection_goes_on()
    {
        var lane = Lane();

        var head = await Ask(lane, new RequestDraft().Begin(HttpVerb.Head), "long?1000");
        var next = await Get(lane, "status?200");

        Assert.Equal((200, 0L, "200"), (head.Status, head.BodyLength, next.Body));
        Assert.Equal(1, _server.Connections);
    }

    [Fact]
    public async Task Verb_headers_and_body_arrive_as_they_were_composed()
    {
        var draft = new RequestDraft().Begin(HttpVerb.Post).Line("Content-Type: application/json\r\n"u8).Line("X-Own: yes\r\n"u8);
        draft.Body.Append("{\"a\":\"ö\"}");

        Assert.Equal("POST 10 application/json yes  {\"a\":\"ö\"}", (await Ask(Lane(), draft, "echo")).Body);
        Assert.Equal("POST 0    ", (await Ask(Lane(), new RequestDraft().Begin(HttpVerb.Post), "echo")).Body);
    }

    [Fact]
    public async Task Headers_are_found_by_their_name()
    {
        var heard = await Get(Lane(), "status?200");

        Assert.Equal(("text/plain", false), (heard.ContentType, heard.HasMissing));
        Assert.Equal(["content-length", "content-type", "date", "server"], heard.Headers.Order());
    }

    [Fact]
    public async Task Of_a_long_body_the_start_is_kept_and_all_of_it_counted_and_hashed()
    {
        var lane = Lane(options => options with { HashesBodies = true });

        var whole = await Get(lane, "long?300000", mostBody: 300_000);
        var start = await Get(lane, "long?300000", mostBody: 1000);

        Assert.Equal((300_000, false, 300_000L), (whole.Body.Length, whole.IsCut, whole.BodyLength));
        Assert.Equal((1000, true, 300_000L), (start.Body.Length, start.IsCut, start.BodyLength));
        Assert.NotEqual(0UL, whole.Hash);
        Assert.Equal(whole.Hash, start.Hash);
    }

    [Fact]
    public async Task Compressed_bodies_are_asked_for_and_unfolded_only_if_so_wished()
    {
        Assert.Equal("plain", (await Get(Lane(), "gzip")).Body);

        var lane = Lane(options => options with { Compression = true });
        var whole = await Get(lane, "gzip");
        Assert.Equal(7000, whole.Body.Length);
        Assert.InRange(whole.BodyLength, 1, 1000);
        var start = await Get(lane, "gzip", mostBody: 1000);
        Assert.Equal(("folded ", true), (start.Body[..7], start.IsCut));
    }

    [Fact]
    public async Task What_takes_too_long_has_timed_out()
    {
        var heard = await Get(Lane(), "hang", timeout: TimeSpan.FromMilliseconds(50));

        Assert.Equal(ExchangeEnd.TimedOut, heard.End);
        Assert.NotNull(heard.Failure);
    }

    [Fact]
    public async Task What_is_in_flight_or_comes_later_is_abandoned_when_all_is()
    {
        var engine = Made(options => options);
        var lane = engine.OpenLane();
        var hanging = Get(lane, "hang");

        engine.AbandonAll();

        Assert.Equal(ExchangeEnd.Abandoned, (await hanging).End);
        Assert.Equal(ExchangeEnd.Abandoned, (await Get(lane, "status?200")).End);
    }

    [Fact]
    public async Task A_refused_connection_is_none()
    {
        var gone = new TcpListener(IPAddress.Loopback, 0);
        gone.Start();
        var address = new Uri($"http://{gone.LocalEndpoint}");
        gone.Dispose();
        var engine = Made(options => options with { Origin = address });

        Assert.Equal(ExchangeEnd.NotConnected, (await Get(engine.OpenLane(), "status?200")).End);
        Assert.Equal((1L, 0L), (engine.Figures.FailedConnects, engine.Figures.Connects));
    }

    [Fact]
    public async Task An_unknown_name_is_told_as_such() =>
        Assert.Equal(ExchangeEnd.NameUnknown, (await Get(Lane(options => options with { Origin = new Uri("http://no-such-host.invalid") }), "status?200")).End);

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", ExchangeEnd.ConnectionLost)]
    [InlineData("", ExchangeEnd.ConnectionLost)]
    [InlineData("220 mail.example ESMTP ready and waiting\r\n\r\n", ExchangeEnd.Malformed)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", ExchangeEnd.Malformed)]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", ExchangeEnd.Answered)]
    [InlineData("HTTP/1.0 200 OK\r\n\r\nuntil the end", ExchangeEnd.Answered)]
    public async Task What_is_no_whole_answer_is_told_as_what_it_is(string answer, ExchangeEnd end)
    {
        using var raw = new RawServer(answer);

        Assert.Equal(end, (await Get(Lane(options => options with { Origin = raw.Address }), "")).End);
    }

    [Fact]
    public async Task A_head_without_end_is_too_large()
    {
        using var raw = new RawServer("HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat($"X-Long: {new string('x', 1000)}\r\n", 100)) + "\r\n");

        Assert.Equal(ExchangeEnd.TooLarge, (await Get(Lane(options => options with { Origin = raw.Address }), "")).End);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_requests_at_a_time_take_two_connections(bool shares)
    {
        var lane = Lane(options => options with { SharesConnections = shares });
        var hanging = Get(lane, "hang", timeout: TimeSpan.FromSeconds(5));

        Assert.Equal("200", (await Get(lane, "status?200")).Body);

        Assert.False(hanging.IsCompleted);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task Lanes_share_their_connections_or_have_their_own(bool shares, int connections)
    {
        var engine = Made(options => options with { SharesConnections = shares });

        await Get(engine.OpenLane(), "status?200");
        await Get(engine.OpenLane(), "status?200");

        Assert.Equal((connections, connections), (_server.Connections, (int)engine.Figures.Connects));
        Assert.True(engine.Figures.BytesSent > 0 && engine.Figures.BytesReceived > 0);
    }

    [Fact]
    public async Task Without_keep_alive_each_request_has_its_connection()
    {
        var lane = Lane(options => options with { KeepsAlive = false });

        await Get(lane, "status?200");
        await Get(lane, "status?200");

        Assert.Equal(2, _server.Connections);
    }

    [Fact]
    public async Task A_closed_lane_serves_the_next_visitor()
    {
        var lane = Lane(options => options with { KeepsCookies = true });
        await Get(lane, "set?a=1");
        Assert.Equal("a=1", (await Get(lane, "cookies")).Body);

        lane.Close();

        Assert.Equal("", (await Get(lane, "cookies")).Body);
        Assert.Equal(2, _server.Connections);
    }

    [Fact]
    public async Task The_next_request_may_be_sent_from_within_and_each_is_told_once()
    {
        var lane = Lane();
        var draft = new RequestDraft();
        AnswerWait? second = null;
        var first = new AnswerWait(_ => Send(lane, draft.Begin(HttpVerb.Get), "status?201", second!));
        second = new AnswerWait();

        Send(lane, draft.Begin(HttpVerb.Get), "status?200", first);

        Assert.Equal(201, (await second.Heard).Status);
        Assert.Equal((1, 1, 1), (first.Told, second.Told, _server.Connections));
    }

    [Fact]
    public async Task Times_come_in_their_order_and_connecting_is_told_once()
    {
        var lane = Lane();

        var first = (await Get(lane, "status?200")).Timings;
        var second = (await Get(lane, "status?200")).Timings;

        long[] order = [first.Began, first.ConnectBegan, first.Connected, first.Sent, first.FirstByte, first.LastByte];
        Assert.Equal(order.Order(), order);
        Assert.Equal((0, 0), (second.ConnectBegan, second.Connected));
    }

    [Fact]
    public async Task Redirects_are_followed_as_far_as_is_said_and_not_away_from_the_target()
    {
        var lane = Lane();

        Assert.Equal((302, 0), await Led("go?/status?200", most: 0));
        Assert.Equal((200, 1), await Led("go?/status?200", most: 1));
        Assert.Equal(ExchangeEnd.RedirectRefused, (await Get(lane, "go?/go?/status?200", mostRedirects: 1)).End);
        var away = await Get(lane, "go?http://elsewhere.invalid/", mostRedirects: 1);
        Assert.Equal((ExchangeEnd.RedirectRefused, "status 302 leads to http://elsewhere.invalid, and load goes to the target alone"), (away.End, away.Failure));

        async Task<(int, int)> Led(string path, int most)
        {
            var heard = await Get(lane, path, mostRedirects: most);
            return (heard.Status, heard.Redirects);
        }
    }

    private IHttpEngine Made(Func<HttpEngineOptions, HttpEngineOptions> with)
    {
        var engine = Engine(with(new HttpEngineOptions { Origin = _server.Address }), TimeProvider.System);
        _engines.Add(engine);
        return engine;
    }

    private IHttpLane Lane(Func<HttpEngineOptions, HttpEngineOptions>? with = null) => Made(with ?? (options => options)).OpenLane();

    private static Task<HeardAnswer> Get(IHttpLane lane, string path, TimeSpan? timeout = null, int mostBody = 1_000_000, int mostRedirects = 0) =>
        Ask(lane, new RequestDraft().Begin(HttpVerb.Get), path, timeout, mostBody, mostRedirects);

    private static Task<HeardAnswer> Ask(IHttpLane lane, RequestDraft draft, string path, TimeSpan? timeout = null, int mostBody = 1_000_000, int mostRedirects = 0)
    {
        var wait = new AnswerWait();
        Send(lane, draft, path, wait, timeout, mostBody, mostRedirects);
        return wait.Heard;
    }

    private static void Send(IHttpLane lane, RequestDraft draft, string path, AnswerWait wait, TimeSpan? timeout = null, int mostBody = 1_000_000, int mostRedirects = 0)
    {
        draft.At("/" + path);
        lane.Send(draft, new ExchangeLimits(timeout ?? Generous, mostBody, mostRedirects), wait);
    }
}
