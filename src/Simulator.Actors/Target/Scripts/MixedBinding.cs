using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Scripts;

namespace Simulator.Actors.Target.Scripts;

/// <summary>Personas and scripted users against one target: each call by its own kind.</summary>
internal sealed class MixedBinding(IBinding personas, ScriptBinding scripts) : IBinding
{
    public string? HealthPath => personas.HealthPath;

    public IReadOnlyList<string> Troubles => [.. personas.Troubles, .. scripts.Troubles];

    public MarketCapabilities Capabilities => personas.Capabilities;

    public bool IsRead(Call call) => Of(call).IsRead(call);

    public void Compose(Call call, Credentials credentials, string key, RequestDraft draft) => Of(call).Compose(call, credentials, key, draft);

    public (OutcomeClass Outcome, Finding? Finding) Read(Call call, HttpExchange answer, Credentials credentials) => Of(call).Read(call, answer, credentials);

    public void ComposeRegistration(Credentials credentials, RequestDraft draft) => personas.ComposeRegistration(credentials, draft);

    public RegistrationAnswer ReadRegistration(HttpExchange answer, Credentials credentials) => personas.ReadRegistration(answer, credentials);

    private IBinding Of(Call call) => call is ScriptCall ? scripts : personas;
}
