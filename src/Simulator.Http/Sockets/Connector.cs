using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Simulator.Http.Sockets;

/// <summary>Opens connections: looks the name up, tries its addresses in turn from the local addresses in turn, agrees on TLS.</summary>
internal sealed class Connector(NameCache names, IReadOnlyList<IPAddress> localAddresses, TimeProvider time)
{
    private const int IpLevel = 0;
    private const int BindAddressNoPort = 24;

    private uint _turn = uint.MaxValue;

    /// <summary>Opens a connection to a site.</summary>
    /// <param name="deadline">Timestamp, of which each address that is tried gets its share.</param>
    /// <exception cref="ConnectFailedException">There is none to be had.</exception>
    /// <exception cref="OperationCanceledException">The time was up.</exception>
    public async Task<(Socket Socket, TlsStream? Tls)> OpenAsync(Site site, long deadline, OpeningTimes times, CancellationToken cancellation)
    {
        var addresses = names.Known(site.Host);
        if (addresses is null)
        {
            times.NameBegan = time.GetTimestamp();
            addresses = await names.FindAsync(site.Host, cancellation).ConfigureAwait(false);
            times.NameKnown = time.GetTimestamp();
        }

        var socket = await ConnectAsync(site, addresses, deadline, times, cancellation).ConfigureAwait(false);
        times.Connected = time.GetTimestamp();
        if (site.Tls is null)
        {
            socket.Blocking = false;
            return (socket, null);
        }

        var tls = await AgreeAsync(site, socket, cancellation).ConfigureAwait(false);
        times.TlsAgreed = time.GetTimestamp();
        return (socket, tls);
    }

    private async Task<Socket> ConnectAsync(Site site, IPAddress[] addresses, long deadline, OpeningTimes times, CancellationToken cancellation)
    {
        times.ConnectBegan = time.GetTimestamp();
        for (var at = 0; ; at++)
        {
            try
            {
                var socket = await TryAsync(addresses[at], site.Port, Share(deadline, addresses.Length - at), cancellation).ConfigureAwait(false);
                foreach (var failed in addresses.AsSpan(0, at))
                {
                    names.Avoid(site.Host, failed);
                }

                return socket;
            }
            catch (SocketException failed) when (at + 1 == addresses.Length || failed.SocketErrorCode == SocketError.TooManyOpenSockets)
            {
                throw new ConnectFailedException(
                    ExchangeEnd.NotConnected, SocketSentences.NotConnected(site.Name, addresses[at], failed.SocketErrorCode), failed);
            }
            catch (SocketException)
            {
                // The next address may do.
            }
        }
    }

    // All but the last address get a share of the time; the last one has what is left.
    private TimeSpan? Share(long deadline, int left) =>
        left == 1 ? null : TimeSpan.FromSeconds(Math.Max(0.01, (double)(deadline - time.GetTimestamp()) / time.TimestampFrequency / left));

    private async Task<Socket> TryAsync(IPAddress address, int port, TimeSpan? share, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.NoDelay = true;
            Bind(socket, address.AddressFamily);
            if (share is not { } limit)
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancellation).ConfigureAwait(false);
                return socket;
            }

            using var shared = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            using var timer = time.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), shared, limit, Timeout.InfiniteTimeSpan);
            await socket.ConnectAsync(new IPEndPoint(address, port), shared.Token).ConfigureAwait(false);
            return socket;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // The port is chosen when it is known where to, so that each address has all its ports for each target.
    private void Bind(Socket socket, AddressFamily family)
    {
        if (localAddresses.Count == 0)
        {
            return;
        }

        for (var tried = 0; tried < localAddresses.Count; tried++)
        {
            var own = localAddresses[(int)(Interlocked.Increment(ref _turn) % (uint)localAddresses.Count)];
            if (own.AddressFamily == family)
            {
                if (OperatingSystem.IsLinux())
                {
                    socket.SetRawSocketOption(IpLevel, BindAddressNoPort, BitConverter.GetBytes(1));
                }

                socket.Bind(new IPEndPoint(own, 0));
                return;
            }
        }
    }

    private static async Task<TlsStream> AgreeAsync(Site site, Socket socket, CancellationToken cancellation)
    {
        var tls = new TlsStream(new WatchedStream(socket));
        try
        {
            await tls.AuthenticateAsClientAsync(site.Tls!, cancellation).ConfigureAwait(false);
            return tls;
        }
        catch (Exception failed) when (failed is AuthenticationException or IOException or SocketException or ObjectDisposedException or Win32Exception
            or InvalidOperationException or NotSupportedException)
        {
            socket.Dispose();
            cancellation.ThrowIfCancellationRequested();
            throw new ConnectFailedException(
                ExchangeEnd.TlsFailed, $"no TLS with {site.Name}: {tls.Objection ?? failed.InnerException?.Message ?? failed.Message}", failed);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
