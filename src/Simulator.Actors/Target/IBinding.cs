using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Actors.Target;

/// <summary>Maps a domain's operations to one API: composes requests, reads answers. Stateless but for what it finds in the credentials.</summary>
public interface IBinding
{
    /// <summary>Path below the base URL, from its slash on, that answers 200 when the target is fit for a run; null where the API has none.</summary>
    string? HealthPath { get; }

    /// <summary>What was wrong with answers: a sentence for each kind, the most frequent first, without secrets.</summary>
    IReadOnlyList<string> Troubles => [];

    /// <summary>What the API can do; nothing else is asked of it.</summary>
    MarketCapabilities Capabilities => MarketCapabilities.All;

    /// <summary>Writes the request for a call.</summary>
    /// <param name="key">The same for all requests that mean one write; sent as idempotency key where the API takes one. Empty for reads.</param>
    /// <param name="draft">Begun here; whatever stood in it is gone.</param>
    /// <exception cref="RequestNotSentException">There is nothing to send.</exception>
    void Compose(Call call, Credentials credentials, string key, RequestDraft draft);

    /// <summary>True for calls that change nothing.</summary>
    bool IsRead(Call call);

    /// <summary>Where a call goes: 0 is the target itself, from 1 on the hosts that the plan names beside it.</summary>
    int HostOf(Call call) => 0;

    /// <summary>What a call may take, where it is not what the plan says for all.</summary>
    CallLimits LimitsOf(Call call) => default;

    /// <summary>Reads a whole answer; updates the credentials where it carries tokens.</summary>
    /// <exception cref="FormatException">The body is not what the API promises.</exception>
    (OutcomeClass Outcome, Finding? Finding) Read(Call call, HttpExchange answer, Credentials credentials);

    /// <summary>Writes the request that creates the account of these credentials.</summary>
    void ComposeRegistration(Credentials credentials, RequestDraft draft);

    /// <summary>What the answer to a registration means.</summary>
    RegistrationAnswer ReadRegistration(HttpExchange answer, Credentials credentials);
}
