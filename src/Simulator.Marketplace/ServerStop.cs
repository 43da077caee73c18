using System.Runtime.InteropServices;

namespace Simulator.Marketplace;

/// <summary>Hears everything that may ask the server to end.</summary>
internal sealed class ServerStop : IDisposable
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _token;
    private readonly PosixSignalRegistration _terminate;
    private readonly PosixSignalRegistration _interrupt;

    public ServerStop(bool endsWithStandardInput, CancellationToken stop)
    {
        _token = stop.Register(Ask);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Hear(signal, asks: true));
        // A child gets the terminal's SIGINT together with its parent, which still needs it for a while.
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Hear(signal, asks: !endsWithStandardInput));
        if (endsWithStandardInput) new Thread(AskAtEndOfInput) { IsBackground = true, Name = "standard input" }.Start();
    }

    public Task Asked => _asked.Task;

    public void Dispose()
    {
        _token.Dispose();
        _terminate.Dispose();
        _interrupt.Dispose();
    }

    private void Ask() => _asked.TrySetResult();

    private void Hear(PosixSignalContext signal, bool asks)
    {
        signal.Cancel = true;
        if (asks) Ask();
    }

    // Reading blocks for as long as the parent lives, so it takes no thread of the pool.
    private void AskAtEndOfInput()
    {
        try
        {
            using var input = Console.OpenStandardInput();
            Span<byte> unused = stackalloc byte[256];
            while (input.Read(unused) > 0)
            {
            }
        }
        catch (IOException)
        {
        }
        Ask();
    }
}
