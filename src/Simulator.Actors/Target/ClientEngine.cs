using System.Net;
using System.Text;
using Simulator.Http;

namespace Simulator.Actors.Target;

/// <summary>HTTP by <see cref="HttpClient"/>, one pool of connections for all.</summary>
internal sealed class ClientEngine(Uri origin) : IHttpEngine, IHttpLane
{
    private readonly CancellationTokenSource _abandon = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        MaxConnectionsPerServer = int.MaxValue,
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    public EngineFigures Figures => default;

    public IHttpLane OpenLane() => this;

    public void Close()
    {
    }

    public void AbandonAll() => _abandon.Cancel();

    public void Dispose()
    {
        _abandon.Cancel();
        _client.Dispose();
    }

    public void Send(RequestDraft draft, ExchangeLimits limits, IExchangeHandler handler) => _ = SendAsync(draft, limits, handler);

    private async Task SendAsync(RequestDraft draft, ExchangeLimits limits, IExchangeHandler handler)
    {
        Exchange exchange;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_abandon.Token);
        try
        {
            limit.CancelAfter(limits.Timeout);
            using var request = Request(draft);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            exchange = new Exchange(response, await response.Content.ReadAsByteArrayAsync(limit.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            exchange = new Exchange(_abandon.IsCancellationRequested ? ExchangeEnd.Abandoned : ExchangeEnd.TimedOut, null);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or ObjectDisposedException)
        {
            exchange = new Exchange(_abandon.IsCancellationRequested ? ExchangeEnd.Abandoned : ExchangeEnd.ConnectionLost, failure.Message);
        }

        handler.Ended(exchange);
    }

    private HttpRequestMessage Request(RequestDraft draft)
    {
        var path = Encoding.UTF8.GetString(draft.Target.Span);
        var request = new HttpRequestMessage(new HttpMethod(draft.Verb.Name), new Uri(origin, origin.AbsolutePath.TrimEnd('/') + path));
        if (draft.HasBody)
        {
            request.Content = new ByteArrayContent(draft.Body.Span.ToArray());
        }

        foreach (var line in Encoding.UTF8.GetString(draft.Headers.Span).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (!request.Headers.TryAddWithoutValidation(line[..colon], line[(colon + 1)..].Trim()))
            {
                request.Content?.Headers.TryAddWithoutValidation(line[..colon], line[(colon + 1)..].Trim());
            }
        }

        return request;
    }

    private sealed class Exchange : HttpExchange
    {
        private readonly byte[] _body = [];
        private readonly byte[]? _retryAfter;

        public Exchange(ExchangeEnd end, string? failure) => (End, Failure) = (end, failure);

        public Exchange(HttpResponseMessage response, byte[] body)
        {
            (Status, _body) = ((int)response.StatusCode, body);
            _retryAfter = response.Headers.RetryAfter is { } after ? Encoding.ASCII.GetBytes(after.ToString()) : null;
        }

        public override ReadOnlySpan<byte> Body => _body;

        public override bool TryGetHeader(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
        {
            value = _retryAfter;
            return _retryAfter is not null && name.SequenceEqual("retry-after"u8);
        }
    }
}
