namespace Simulator.Model.Behaviour.Client;

/// <summary>Gives every user of another factory patience and habits with failures; their rows and traits follow the persona's own.</summary>
public sealed class PatientUsers : IBehaviourFactory
{
    private readonly IBehaviourFactory _personas;
    private readonly ClientSettings _settings;

    /// <param name="writeLimit">How long users wait for a write: the time limit of its request.</param>
    /// <param name="conduct">Hears what users do when the target is slow or fails, beside what the personas tell it.</param>
    public PatientUsers(IBehaviourFactory personas, ulong seed, ClientHabits habits, TimeSpan writeLimit, IConduct conduct)
    {
        _personas = personas;
        _settings = new ClientSettings(seed, habits, writeLimit, conduct);
    }

    public IReadOnlyList<string> StepNames => _personas.StepNames;

    public ConductModel ConductOf(int population) => ClientChain.After(_personas.ConductOf(population), _settings.Habits);

    public IBehaviour Create(UserKey user)
    {
        var persona = _personas.ConductOf(user.Population);
        return new PatientUser(_personas.Create(user), _settings, user, persona.Rows.Count, persona.Traits.Count);
    }
}
