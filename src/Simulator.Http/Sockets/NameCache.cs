using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Simulator.Http.Sockets;

/// <summary>Which addresses a name has. Each answer holds for a time; one lookup a name is under way at most, whoever asks waits for it.</summary>
internal sealed class NameCache(Func<string, CancellationToken, Task<IPAddress[]>> resolve, TimeSpan timeToLive, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The addresses in the order in which one more connection should try them; null where they have to be looked up.</summary>
    public IPAddress[]? Known(string host)
    {
        if (!_entries.TryGetValue(host, out var entry))
        {
            if (!IPAddress.TryParse(host, out var literal))
            {
                return null;
            }

            entry = _entries.GetOrAdd(host, new Entry { Addresses = new AddressTurns([literal]), Until = long.MaxValue });
        }

        return entry.Addresses is { } addresses && time.GetTimestamp() < entry.Until ? addresses.Next() : null;
    }

    /// <summary>Looks a name up, or joins a lookup.</summary>
    /// <exception cref="ConnectFailedException">It has no address.</exception>
    public async Task<IPAddress[]> FindAsync(string host, CancellationToken cancellation)
    {
        var entry = _entries.GetOrAdd(host, _ => new Entry());
        Task<AddressTurns> lookup;
        lock (entry)
        {
            lookup = entry.Lookup is { IsCompleted: false } underWay ? underWay : entry.Lookup = LookUpAsync(host, entry);
        }

        return (await lookup.WaitAsync(cancellation).ConfigureAwait(false)).Next();
    }

    /// <summary>An address did not take a connection while another did: it is asked last while this answer holds.</summary>
    public void Avoid(string host, IPAddress address)
    {
        if (_entries.TryGetValue(host, out var entry))
        {
            entry.Addresses?.Avoid(address);
        }
    }

    private async Task<AddressTurns> LookUpAsync(string host, Entry entry)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        IPAddress[] found;
        try
        {
            found = await resolve(host, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception unknown) when (unknown is SocketException or ArgumentException)
        {
            throw new ConnectFailedException(ExchangeEnd.NameUnknown, $"the name {host} has no address: {unknown.Message}", unknown);
        }

        if (found.Length == 0)
        {
            throw new ConnectFailedException(ExchangeEnd.NameUnknown, $"the name {host} has no address");
        }

        var turns = new AddressTurns(found);
        entry.Until = time.GetTimestamp() + Stamps.Of(timeToLive, time);
        entry.Addresses = turns;
        return turns;
    }

    private sealed class Entry
    {
        private long _until;

        public AddressTurns? Addresses { get; set; }

        public long Until
        {
            get => Volatile.Read(ref _until);
            set => Volatile.Write(ref _until, value);
        }

        public Task<AddressTurns>? Lookup { get; set; }
    }
}
