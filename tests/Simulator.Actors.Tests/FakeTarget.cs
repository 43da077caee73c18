using Akka.Actor;
using Simulator.Actors.Target;
using Simulator.Model.Behaviour;

namespace Simulator.Actors.Tests;

/// <summary>A target that answers when the test says so.</summary>
internal sealed class FakeTarget : ITarget
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _prepared = new();
    private readonly List<Request> _inFlight = [];

    /// <summary>A step that was sent.</summary>
    public sealed record Request(UserKey User, DueStep Step, IActorRef Actor);

    /// <summary>Every step that was ever sent.</summary>
    public List<Request> Sent { get; } = [];

    /// <summary>Answers at once when true.</summary>
    public bool IsPrompt { get; set; }

    /// <summary>Users whose intents count from 1 again.</summary>
    public List<UserKey> BegunAnew { get; } = [];

    public bool IsAbandoned { get; private set; }

    public bool IsDisposed { get; private set; }

    public IReadOnlyList<UserKey> Users { get; private set; } = [];

    public Action<int> Progress { get; private set; } = _ => { };

    public CancellationToken Stop { get; private set; }

    public IReadOnlyList<Request> InFlight
    {
        get
        {
            lock (_gate)
            {
                return [.. _inFlight];
            }
        }
    }

    public void Prepared() => _prepared.SetResult();

    public void Refuse(Exception failure) => _prepared.SetException(failure);

    public Task PrepareAsync(IReadOnlyList<UserKey> users, Action<int> onProgress, CancellationToken stop)
    {
        (Users, Progress, Stop) = (users, onProgress, stop);
        return _prepared.Task.WaitAsync(stop);
    }

    public ITargetSession SessionOf(UserKey user) => new Session(this, user);

    /// <summary>Answers the oldest request in flight of a user, or the oldest of all.</summary>
    public void Answer(OutcomeClass outcome = OutcomeClass.Ok, int? user = null)
    {
        Request request;
        lock (_gate)
        {
            request = _inFlight.First(each => user is null || each.User.Number == user);
            _inFlight.Remove(request);
        }

        request.Actor.Tell(new Answered(new Answer(request.Step.Call, outcome, null)), ActorRefs.NoSender);
    }

    public void AbandonAll()
    {
        IsAbandoned = true;
        while (InFlight.Count > 0)
        {
            Answer(OutcomeClass.Abandoned);
        }
    }

    public void Dispose() => IsDisposed = true;

    private void Send(UserKey user, DueStep step, IActorRef actor)
    {
        lock (_gate)
        {
            var request = new Request(user, step, actor);
            Sent.Add(request);
            _inFlight.Add(request);
        }

        if (IsPrompt)
        {
            Answer(user: user.Number);
        }
    }

    private sealed class Session(FakeTarget target, UserKey key) : ITargetSession
    {
        public void Send(DueStep step, IActorRef user) => target.Send(key, step, user);

        public void BeginAnew() => target.BegunAnew.Add(key);
    }
}
