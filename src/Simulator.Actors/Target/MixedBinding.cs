using Simulator.Actors.Target.Code;
using Simulator.Actors.Target.Scripts;
using Simulator.Http;
using Simulator.Model.Scripts;

namespace Simulator.Actors.Target;

/// <summary>Users of several kinds against one target: each call by its own kind.</summary>
/// <param name="personas">What the personas' operations are there; null where there are none.</param>
internal sealed class MixedBinding(IBinding? personas, ScriptBinding scripts, CodeBinding code) : IBinding
{
    public string? HealthPath => personas?.HealthPath;

    public IReadOnlyList<string> Troubles => [.. personas?.Troubles ?? [], .. scripts.Troubles];

    public bool IsRead(Call call) => Of(call).IsRead(call);

    public void Compose(Call call, Credentials credentials, string key, RequestDraft draft) => Of(call).Compose(call, credentials, key, draft);

    public (OutcomeClass Outcome, Finding? Finding) Read(Call call, HttpExchange answer, Credentials credentials) => Of(call).Read(call, answer, credentials);

    public void ComposeRegistration(Credentials credentials, RequestDraft draft) => Personas.ComposeRegistration(credentials, draft);

    public RegistrationAnswer ReadRegistration(HttpExchange answer, Credentials credentials) => Personas.ReadRegistration(answer, credentials);

    private IBinding Personas => personas ?? throw new InvalidOperationException("nobody here has an account");

    private IBinding Of(Call call) => call switch
    {
        ScriptCall => scripts,
        HttpCall => code,
        _ => Personas,
    };
}
