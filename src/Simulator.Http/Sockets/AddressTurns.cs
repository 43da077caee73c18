using System.Net;

namespace Simulator.Http.Sockets;

/// <summary>The addresses of a name in turn: each new connection begins with the next one, and with those that failed last.</summary>
internal sealed class AddressTurns(IPAddress[] found)
{
    private readonly Lock _gate = new();
    private uint _turn = uint.MaxValue;
    private IPAddress[] _good = found;
    private IPAddress[] _bad = [];

    public IPAddress[] Next()
    {
        if (_good.Length == 1 && _bad.Length == 0)
        {
            return _good;
        }

        var turn = Interlocked.Increment(ref _turn);
        lock (_gate)
        {
            return [.. _good.Select((_, at) => _good[(int)((turn + (uint)at) % (uint)_good.Length)]), .. _bad];
        }
    }

    public void Avoid(IPAddress address)
    {
        lock (_gate)
        {
            if (_good.Length > 1 && _good.Contains(address))
            {
                _good = [.. _good.Where(other => !other.Equals(address))];
                _bad = [.. _bad, address];
            }
        }
    }
}
