using System.Net;
using System.Net.Sockets;

namespace Simulator.Http.Fallback;

/// <summary>Makes the connections of HttpClient: by name, from the addresses that the options give, timed and counted.</summary>
internal sealed class Connector(HttpEngineOptions options, TransportCounts counts, TimeProvider time)
{
    private int _turn = -1;

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var times = ConnectTimes.Of(context.InitialRequestMessage) ?? new ConnectTimes();
        try
        {
            var socket = await ConnectAsync(context.DnsEndPoint, times, stop).ConfigureAwait(false);
            times.Connected = time.GetTimestamp();
            counts.Connected();
            return new OpenedStream(socket, counts);
        }
        catch
        {
            counts.Failed();
            throw;
        }
    }

    // Called above TLS. A tunnel through a proxy is counted inside, not again around.
    public ValueTask<Stream> CountAsync(SocketsHttpPlaintextStreamFilterContext context, CancellationToken stop)
    {
        if (ConnectTimes.Of(context.InitialRequestMessage) is { } times)
        {
            times.Agreed = time.GetTimestamp();
        }

        return ValueTask.FromResult(context.InitialRequestMessage.Method == HttpMethod.Connect ? context.PlaintextStream : new CountedStream(context.PlaintextStream, counts));
    }

    private async Task<Socket> ConnectAsync(DnsEndPoint to, ConnectTimes times, CancellationToken stop)
    {
        var addresses = await AddressesAsync(to.Host, times, stop).ConfigureAwait(false);
        times.ConnectBegan = time.GetTimestamp();
        for (var at = 0; ; at++)
        {
            var socket = new Socket(addresses[at].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                if (LocalAddress(addresses[at].AddressFamily) is { } local)
                {
                    socket.Bind(new IPEndPoint(local, 0));
                }

                await socket.ConnectAsync(new IPEndPoint(addresses[at], to.Port), stop).ConfigureAwait(false);
                return socket;
            }
            catch (SocketException) when (at + 1 < addresses.Length)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }

    private async Task<IPAddress[]> AddressesAsync(string host, ConnectTimes times, CancellationToken stop)
    {
        if (IPAddress.TryParse(host, out var address))
        {
            return [address];
        }

        times.NameBegan = time.GetTimestamp();
        var found = await Dns.GetHostAddressesAsync(host, stop).ConfigureAwait(false);
        times.NameKnown = time.GetTimestamp();
        return found.Length > 0 ? found : throw new SocketException((int)SocketError.HostNotFound);
    }

    private IPAddress? LocalAddress(AddressFamily family)
    {
        var own = options.LocalAddresses;
        for (var tries = 0; tries < own.Count; tries++)
        {
            var turn = (uint)Interlocked.Increment(ref _turn) % (uint)own.Count;
            if (own[(int)turn].AddressFamily == family) return own[(int)turn];
        }

        return null;
    }
}
