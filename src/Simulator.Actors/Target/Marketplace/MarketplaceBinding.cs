using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Actors.Target.Marketplace;

/// <summary>The reference marketplace's API.</summary>
public sealed class MarketplaceBinding : IBinding
{
    /// <summary>The name under which plans ask for it.</summary>
    public const string Name = "marketplace";

    public string? HealthPath => "/health";

    public void Compose(Call call, Credentials credentials, string key, RequestDraft draft)
    {
        MarketplaceRequests.Compose(call, credentials, draft);
        if (call is MarketCalls.LogIn or MarketCalls.RefreshToken or MarketCalls.Register)
        {
            return;
        }

        if (credentials.AccessToken is { } token)
        {
            draft.Headers.Append("Authorization: Bearer "u8).Append(token).Append("\r\n"u8);
        }

        if (!IsRead(call))
        {
            draft.Headers.Append("Idempotency-Key: "u8).Append(key).Append("\r\n"u8);
        }
    }

    public bool IsRead(Call call) => MarketCalls.IsRead(call);

    public (OutcomeClass Outcome, Finding? Finding) Read(Call call, HttpExchange answer, Credentials credentials)
    {
        var outcome = OutcomeOf(answer.Status);
        return (outcome, outcome == OutcomeClass.Ok ? MarketplaceAnswers.Read(call, answer.Body, credentials) : null);
    }

    public void ComposeRegistration(Credentials credentials, RequestDraft draft) => MarketplaceRequests.Registration(credentials.Account, draft);

    public RegistrationAnswer ReadRegistration(HttpExchange answer, Credentials credentials)
    {
        switch (answer.Status)
        {
            case 201:
                MarketplaceAnswers.ReadTokens(answer.Body, credentials);
                return RegistrationAnswer.Created;
            case 409:
                return RegistrationAnswer.Exists;
            default:
                return RegistrationAnswer.Refused;
        }
    }

    private static OutcomeClass OutcomeOf(int status) => status switch
    {
        >= 200 and < 300 => OutcomeClass.Ok,
        409 => OutcomeClass.BusinessConflict,
        429 => OutcomeClass.TooManyRequests,
        >= 400 and < 500 => OutcomeClass.ClientError,

        // A redirect or a 1xx is no answer of this API.
        _ => OutcomeClass.ServerError,
    };
}
