namespace Simulator.Http.Fallback;

/// <summary>When a connection was made for a request; apart from the exchange, which may be over before its connection is there.</summary>
internal sealed class ConnectTimes
{
    public static readonly HttpRequestOptionsKey<ConnectTimes> Key = new("simulator.connect");

    private long _connected, _agreed;

    public long NameBegan { get; set; }

    public long NameKnown { get; set; }

    public long ConnectBegan { get; set; }

    public long Connected
    {
        get => Volatile.Read(ref _connected);
        set => Volatile.Write(ref _connected, value);
    }

    public long Agreed
    {
        get => Volatile.Read(ref _agreed);
        set => Volatile.Write(ref _agreed, value);
    }

    public static ConnectTimes? Of(HttpRequestMessage request) => request.Options.TryGetValue(Key, out var times) ? times : null;
}
