using Akka.Dispatch;

namespace Simulator.Actors.Load;

/// <summary>Who takes the users' turns: the thread that brought a user its news (<see cref="UserTurns"/>), else threads of the users' own, apart from the cluster's.</summary>
internal sealed class UserExecutor : ExecutorService
{
    private readonly Lock _gate = new();
    private readonly Queue<IRunnable> _turns = new();
    private readonly SemaphoreSlim _waiting = new(0);
    private bool _isShutDown;

    /// <param name="threads">At least 1.</param>
    public UserExecutor(string id, int threads)
        : base(id)
    {
        for (var number = 0; number < threads; number++)
        {
            new Thread(TakeTurns) { IsBackground = true, Name = $"{id}-{number}" }.Start();
        }
    }

    public override void Execute(IRunnable run)
    {
        if (UserTurns.TryTake(run))
        {
            return;
        }

        lock (_gate)
        {
            if (_isShutDown)
            {
                throw new RejectedExecutionException($"{Id} was shut down");
            }

            _turns.Enqueue(run);
        }

        _waiting.Release();
    }

    public override void Shutdown()
    {
        lock (_gate)
        {
            _isShutDown = true;
        }

        _waiting.Release();
    }

    private void TakeTurns()
    {
        while (true)
        {
            _waiting.Wait();
            IRunnable? turn;
            lock (_gate)
            {
                if (!_turns.TryDequeue(out turn) && _isShutDown)
                {
                    // The next thread has to hear of it too.
                    _waiting.Release();
                    return;
                }
            }

            turn?.Run();
        }
    }
}
