using System.Net;
using System.Net.Http.Headers;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Actors.Target.Marketplace;

/// <summary>The reference marketplace's API.</summary>
public sealed class MarketplaceBinding : IBinding
{
    /// <summary>The name under which plans ask for it.</summary>
    public const string Name = "marketplace";

    public string HealthPath => "health";

    public HttpRequestMessage Compose(Call call, Credentials credentials, string key)
    {
        var request = MarketplaceRequests.Compose(call, credentials);
        if (call is MarketCalls.LogIn or MarketCalls.RefreshToken or MarketCalls.Register)
        {
            return request;
        }

        if (credentials.AccessToken is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (!IsRead(call))
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return request;
    }

    public bool IsRead(Call call) => MarketCalls.IsRead(call);

    public (OutcomeClass Outcome, Finding? Finding) Read(Call call, HttpStatusCode status, ReadOnlySpan<byte> body, Credentials credentials)
    {
        var outcome = OutcomeOf(status);
        return (outcome, outcome == OutcomeClass.Ok ? MarketplaceAnswers.Read(call, body, credentials) : null);
    }

    public HttpRequestMessage ComposeRegistration(Credentials credentials) => MarketplaceRequests.Registration(credentials.Account);

    public RegistrationAnswer ReadRegistration(HttpStatusCode status, ReadOnlySpan<byte> body, Credentials credentials)
    {
        switch (status)
        {
            case HttpStatusCode.Created:
                MarketplaceAnswers.ReadTokens(body, credentials);
                return RegistrationAnswer.Created;
            case HttpStatusCode.Conflict:
                return RegistrationAnswer.Exists;
            default:
                return RegistrationAnswer.Refused;
        }
    }

    private static OutcomeClass OutcomeOf(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => OutcomeClass.Ok,
        409 => OutcomeClass.BusinessConflict,
        429 => OutcomeClass.TooManyRequests,
        >= 400 and < 500 => OutcomeClass.ClientError,

        // A redirect or a 1xx is no answer of this API.
        _ => OutcomeClass.ServerError,
    };
}
