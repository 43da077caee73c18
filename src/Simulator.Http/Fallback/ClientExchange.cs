using System.Text;
using Simulator.Http.Answers;
using Simulator.Http.Cookies;
using Simulator.Http.Redirects;

namespace Simulator.Http.Fallback;

/// <summary>
/// One exchange over HttpClient. Times as far as it tells: the request counts as sent when its body was written or, without one, when the connection was
/// there; the first byte as read when the head was. Heads are counted as HTTP/1.1 would write them.
/// </summary>
internal sealed class ClientExchange(HttpClientEngine engine, ClientLane lane, RequestDraft draft, ExchangeLimits limits) : HttpExchange
{
    private readonly ClientBody _body = new(limits.MostBody, engine.Options.HashesBodies);
    private HttpResponseMessage? _answer;
    private byte[]? _head;
    private ConnectTimes _connect = new();
    private ExchangeTimings _times = new() { Began = engine.Time.GetTimestamp() };

    public override ReadOnlySpan<byte> Body => _body.Kept;

    public override bool TryGetHeader(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var found = _answer is null ? null : new AnswerFields(_answer).First(Encoding.ASCII.GetString(name));
        value = found;
        return found is not null;
    }

    public override bool TryNextHeader(scoped ref int from, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value) =>
        HeaderLines.TryNext(_head ??= _answer is null ? [] : new AnswerFields(_answer).Head(), ref from, out name, out value);

    public async Task RunAsync(ClientConnections connections, IExchangeHandler handler)
    {
        // Whoever sends is not held up, and a handler that sends again does not come to lie upon itself.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using (var limit = new CancellationTokenSource(limits.Timeout, engine.Time))
        {
            try
            {
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, engine.Abandoned);
                stop.Token.ThrowIfCancellationRequested();
                (End, Failure) = await AnswerAsync(connections, stop.Token).ConfigureAwait(false);
            }
            catch (Exception) when (engine.Abandoned.IsCancellationRequested)
            {
                (End, Failure) = (ExchangeEnd.Abandoned, "the engine was told to give up");
            }
            catch (Exception) when (limit.IsCancellationRequested)
            {
                (End, Failure) = (ExchangeEnd.TimedOut, $"it took longer than {limits.Timeout.TotalSeconds} s");
            }
            catch (Exception failure)
            {
                (End, Failure) = ClientFailure.Of(failure);
            }
        }

        connections.Leave();
        Finish();
        try
        {
            handler.Ended(this);
        }
        finally
        {
            _body.Release();
        }
    }

    private async Task<(ExchangeEnd End, string? Failure)> AnswerAsync(ClientConnections connections, CancellationToken stop)
    {
        var request = new ClientRequest(draft, engine.Options);
        RedirectTrail? trail = null;
        while (true)
        {
            await AskAsync(request, connections, stop).ConfigureAwait(false);
            var fields = new AnswerFields(_answer!);
            var location = RedirectRule.IsRedirect(Status) && limits.MostRedirects > 0 ? fields.First("Location") : null;
            var step = location is null
                ? RedirectStep.Stay.Here
                : engine.Redirects.After(trail ??= new(), request.Origin, Encoding.ASCII.GetBytes(request.Target), request.Verb, Status, location, limits.MostRedirects);
            switch (step)
            {
                case RedirectStep.Follow follow:
                    Redirects++;
                    request.Go(follow);
                    break;
                case RedirectStep.Refuse refused:
                    return (ExchangeEnd.RedirectRefused, refused.Why);
                default:
                    return engine.Options.Compression && _body.Unfold(fields.Coding) is { } wrong ? wrong : (ExchangeEnd.Answered, null);
            }
        }
    }

    // One request and its whole answer; afterwards the connection is free.
    private async Task AskAsync(ClientRequest request, ClientConnections connections, CancellationToken stop)
    {
        Status = 0;
        _answer = null;
        _connect = new ConnectTimes();
        _times = new() { Began = _times.Began };
        using var content = request.Content(engine.Time);
        using var message = request.Compose(content, lane.CookiesFor(request.Place));
        message.Options.Set(ConnectTimes.Key, _connect);
        BytesSent += message.Method.Method.Length + request.Target.Length + " HTTP/1.1\r\n\r\n".Length + AnswerFields.LengthOf(message.Headers)
            + (content is null ? 0 : AnswerFields.LengthOf(content.Headers) + draft.Body.Length);
        var asked = engine.Time.GetTimestamp();
        using var answer = await connections.SendAsync(message, stop).ConfigureAwait(false);
        _answer = answer;
        _times.FirstByte = engine.Time.GetTimestamp();
        Connected(request.Origin.Scheme == Uri.UriSchemeHttps);
        _times.Sent = content is { Written: > 0 and var written } ? written : Math.Max(asked, Math.Max(_times.Connected, _times.TlsAgreed));
        Status = (int)answer.StatusCode;
        BytesReceived += new AnswerFields(answer).Length;
        lane.Store(new AnswerFields(answer), request.Place);
        var body = await answer.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            await _body.ReadAsync(body, stop).ConfigureAwait(false);
        }

        BytesReceived += _body.Length;
    }

    // The connection that was begun for this request may be there later than another one that was found free.
    private void Connected(bool isTls)
    {
        if (_connect is { Connected: not 0, Agreed: not 0 and var agreed })
        {
            _times.NameBegan = _connect.NameBegan;
            _times.NameKnown = _connect.NameKnown;
            _times.ConnectBegan = _connect.ConnectBegan;
            _times.Connected = _connect.Connected;
            _times.TlsAgreed = isTls ? agreed : 0;
        }
    }

    private void Finish()
    {
        if (_times.FirstByte == 0)
        {
            _times.NameBegan = _connect.NameBegan;
            _times.NameKnown = _connect.NameKnown;
            _times.ConnectBegan = _connect.ConnectBegan;
            _times.Connected = _connect.Connected;
        }

        _times.LastByte = engine.Time.GetTimestamp();
        Timings = _times;
        (BodyLength, BodyHash, IsBodyCut) = (_body.Length, _body.Hash, _body.IsCut);
    }
}
