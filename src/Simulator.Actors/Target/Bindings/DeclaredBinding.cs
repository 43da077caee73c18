using Simulator.Actors.Target.Scripts;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Bindings;
using Simulator.Model.Bindings.Answers;
using Simulator.Model.Bindings.Requests;
using Simulator.Model.Marketplace;

namespace Simulator.Actors.Target.Bindings;

/// <summary>A marketplace's API as a plan's binding declares it.</summary>
/// <param name="troubles">Told which answers lack what, with their start.</param>
public sealed class DeclaredBinding(MarketApi api, ScriptTroubles troubles) : IBinding
{
    private static readonly MarketCalls.Register Registration = new();

    public string? HealthPath => api.HealthPath;

    public MarketCapabilities Capabilities => api.Capabilities;

    public IReadOnlyList<string> Troubles => troubles.Words();

    public void Compose(Call call, Credentials credentials, string key, RequestDraft draft)
    {
        var values = new ApiValues(call, credentials.Account, credentials.AccessToken, credentials.RefreshToken, credentials.UserId, key, api.FirstPage);
        DeclaredRequests.Compose(OperationOf(call), values, draft);
    }

    public bool IsRead(Call call) => MarketCalls.IsRead(call);

    public (OutcomeClass Outcome, Finding? Finding) Read(Call call, HttpExchange answer, Credentials credentials)
    {
        var operation = OperationOf(call);
        IAnswerHeaders headers = operation.Answer is { NeedsHeaders: true } ? new AnswerHeaders(answer) : NoHeaders.Instance;
        var reading = ApiAnswers.Read(operation, call, answer.Status, answer.Body, answer.IsBodyCut, headers);
        if (reading.Problem is { } problem)
        {
            troubles.Tell(MarketOperations.StepOf(operation.Operation), PlaceOf(operation, reading.PlanPath), problem, answer);
        }
        else if (reading.Finding is MarketFindings.LoggedIn)
        {
            Keep(reading, credentials);
            return (reading.Outcome, call is MarketCalls.Register && IsOutside(credentials) ? null : new MarketFindings.LoggedIn(credentials.UserId ?? ""));
        }

        return (reading.Outcome, reading.Finding);
    }

    public void ComposeRegistration(Credentials credentials, RequestDraft draft) => Compose(Registration, credentials, "", draft);

    public RegistrationAnswer ReadRegistration(HttpExchange answer, Credentials credentials) => Read(Registration, answer, credentials).Outcome switch
    {
        OutcomeClass.Ok => IsOutside(credentials) ? RegistrationAnswer.Exists : RegistrationAnswer.Created,
        OutcomeClass.BusinessConflict => RegistrationAnswer.Exists,
        _ => RegistrationAnswer.Refused,
    };

    // A refreshed token does not come with what stays as it is.
    private static void Keep(in ApiReading reading, Credentials credentials)
    {
        credentials.AccessToken = reading.Access ?? credentials.AccessToken;
        credentials.RefreshToken = reading.Refresh ?? credentials.RefreshToken;
        credentials.UserId = reading.UserId ?? credentials.UserId;
    }

    // Some APIs open an account, and give its token to whoever logs in.
    private bool IsOutside(Credentials credentials) => api.NeedsTokens && credentials.AccessToken is null && Capabilities.Has(MarketOperation.LogIn);

    // What holds for several operations is wrong with each of them on its own.
    private static string PlaceOf(ApiOperation operation, string path) =>
        path.StartsWith(operation.PlanPath, StringComparison.Ordinal) ? path : $"{path} of operations.{MarketOperations.KeyOf(operation.Operation)}";

    private ApiOperation OperationOf(Call call)
    {
        var operation = MarketOperations.Of(call);
        return api[operation] ?? throw new InvalidOperationException($"the API {api.Name} lacks {MarketOperations.KeyOf(operation)}, and a user asked for it");
    }
}
