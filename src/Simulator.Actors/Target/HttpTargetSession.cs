using System.Globalization;
using Akka.Actor;
using Simulator.Http;

namespace Simulator.Actors.Target;

/// <summary>One user's requests over HTTP. A step and its companions may be under way at a time.</summary>
/// <param name="exchanges">What all sessions of the target share.</param>
/// <param name="keyPrefix">How the user's idempotency keys begin.</param>
internal sealed class HttpTargetSession(HttpExchanges exchanges, IHttpLane lane, Credentials credentials, string keyPrefix) : ITargetSession
{
    private int _life;

    public Credentials Credentials => credentials;

    public void Send(DueStep step, IActorRef user) => exchanges.Begin(this, lane, step, user);

    public void BeginAnew()
    {
        Interlocked.Increment(ref _life);
        lane.Close();
    }

    /// <summary>The idempotency key of an intent. The run is part of it: a second run with the same seed meets the same account. Empty for reads.</summary>
    public string KeyOf(long intent) => intent == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{keyPrefix}-{_life}-{intent}");
}
