using System.Runtime.InteropServices;

namespace Simulator.Host.Runs;

/// <summary>Ctrl-C and the like: the first asks for a soft stop, the second for a hard one. The process never ends by a signal's default.</summary>
internal sealed class StopSignals : IDisposable
{
    private static readonly PosixSignal[] Watched = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];

    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly CancellationTokenSource _first = new();
    private readonly Lock _gate = new();
    private Action<string, bool>? _onSignal;
    private int _count;

    public StopSignals()
    {
        foreach (var signal in Watched)
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                Came(context.Signal.ToString());
            }));
        }
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken First => _first.Token;

    /// <summary>Name of the first signal, null while there is none.</summary>
    public string? Name { get; private set; }

    /// <summary>From now on told of each signal: its name, and whether it asks for a hard stop. Told at once of one that came before.</summary>
    public void Forward(Action<string, bool> onSignal)
    {
        lock (_gate)
        {
            _onSignal = onSignal;
            if (Name is not null)
            {
                onSignal(Name, _count > 1);
            }
        }
    }

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _first.Dispose();
    }

    private void Came(string name)
    {
        lock (_gate)
        {
            _count++;
            Name ??= name;
            if (_count == 1)
            {
                _first.Cancel();
            }

            _onSignal?.Invoke(name, _count > 1);
        }
    }
}
