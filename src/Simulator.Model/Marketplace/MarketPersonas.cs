using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace.Personas;

namespace Simulator.Model.Marketplace;

/// <summary>Makes homeowners, contractors, visitors and administrators; docs/behaviour.md describes how they decide.</summary>
public sealed class MarketPersonas : IBehaviourFactory
{
    private readonly ulong _seed;
    private readonly PersonaSettings?[] _settings;

    /// <param name="populations">In the plan's order: <see cref="UserKey.Population"/> counts along this list. Null for populations of another kind.</param>
    /// <param name="thinkScale">Factor on think times and on pauses between sessions, more than 0.</param>
    /// <param name="businessScale">Divides business durations, more than 0: 600 lets a day pass in 144 seconds.</param>
    public MarketPersonas(ulong seed, IReadOnlyList<PersonaPopulation?> populations, double thinkScale, double businessScale, IMarketObserver observer, IMarketConduct conduct)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(thinkScale);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(businessScale);
        _seed = seed;
        _settings = [.. populations.Select(population => population is null ? null : new PersonaSettings(population, thinkScale, businessScale, observer, conduct))];
    }

    public IReadOnlyList<string> StepNames => MarketSteps.All;

    public ConductModel ConductOf(int population) => _settings[population]!.Chain;

    public IBehaviour Create(UserKey user)
    {
        var settings = _settings[user.Population] ?? throw new ArgumentOutOfRangeException(nameof(user), $"{user} is no persona");
        var chance = new UserChance(_seed, user);
        return settings.Persona switch
        {
            Persona.Homeowner => new Homeowner(settings, chance, user),
            Persona.Contractor => new Contractor(settings, chance, user),
            Persona.Visitor => new Visitor(settings, chance, user),
            Persona.Admin => new Admin(settings, chance, user),
            _ => throw new ArgumentOutOfRangeException(nameof(user), $"{user} has the unknown persona {settings.Persona}"),
        };
    }
}
