using System.Net;
using Simulator.Model.Behaviour;

namespace Simulator.Actors.Target;

/// <summary>Maps a domain's operations to one API: composes requests, reads answers. Stateless but for what it finds in the credentials.</summary>
public interface IBinding
{
    /// <summary>Path below the base URL that answers 200 when the target is fit for a run.</summary>
    string HealthPath { get; }

    /// <summary>The request for a call; its URI is relative to the base URL, without a leading slash.</summary>
    /// <param name="key">The same for all requests that mean one write; sent as idempotency key where the API takes one. Empty for reads.</param>
    HttpRequestMessage Compose(Call call, Credentials credentials, string key);

    /// <summary>True for calls that change nothing.</summary>
    bool IsRead(Call call);

    /// <summary>Reads an answer; updates the credentials where it carries tokens.</summary>
    /// <exception cref="FormatException">The body is not what the API promises.</exception>
    (OutcomeClass Outcome, Finding? Finding) Read(Call call, HttpStatusCode status, ReadOnlySpan<byte> body, Credentials credentials);

    /// <summary>The request that creates the account of these credentials.</summary>
    HttpRequestMessage ComposeRegistration(Credentials credentials);

    /// <summary>What the answer to a registration means.</summary>
    RegistrationAnswer ReadRegistration(HttpStatusCode status, ReadOnlySpan<byte> body, Credentials credentials);
}
