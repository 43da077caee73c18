using Simulator.Http.Answers;
using Simulator.Http.Cookies;

namespace Simulator.Http.Sockets;

/// <summary>The cookies of one visitor of a lane, for all exchanges that it has in flight.</summary>
internal sealed class LaneCookies(TimeProvider time)
{
    private readonly CookieJar _jar = new();

    /// <summary>Appends what a request to there takes along.</summary>
    public void Write(Site site, ReadOnlySpan<byte> path, ByteBuffer into)
    {
        lock (_jar)
        {
            if (_jar.Count > 0)
            {
                _jar.Write(new CookiePlace(site.Host, path, site.IsTls), time.GetUtcNow(), into);
            }
        }
    }

    /// <summary>Takes in what an answer sets.</summary>
    public void Store(Site site, ReadOnlySpan<byte> path, ReadOnlySpan<byte> head)
    {
        var from = 0;
        while (HeaderLines.TryFind(head, "set-cookie"u8, ref from, out var value))
        {
            lock (_jar)
            {
                _jar.Store(value, new CookiePlace(site.Host, path, site.IsTls), time.GetUtcNow());
            }
        }
    }
}
