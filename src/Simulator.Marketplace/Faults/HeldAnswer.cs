using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Simulator.Marketplace.Faults;

/// <summary>Keeps an answer from the wire while the work is done, so that it can be spoilt afterwards.</summary>
internal sealed class HeldAnswer : IDisposable
{
    private readonly HttpContext _http;
    private readonly IHttpResponseBodyFeature _wire;
    private readonly MemoryStream _held = new();

    public HeldAnswer(HttpContext http)
    {
        _http = http;
        _wire = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        http.Response.Body = _held;
    }

    /// <summary>Sends it, or with a share below 1 only its beginning, under the Content-Length of the whole.</summary>
    public async Task SendAsync(double share)
    {
        Restore();
        if (_held.Length == 0) return;
        _http.Response.ContentLength = _held.Length;
        await _wire.Writer.WriteAsync(_held.GetBuffer().AsMemory(0, (int)(_held.Length * share)), _http.RequestAborted).ConfigureAwait(false);
    }

    public void Dispose()
    {
        Restore();
        _held.Dispose();
    }

    private void Restore() => _http.Features.Set(_wire);
}
