namespace Simulator.Model.Behaviour;

/// <summary>
/// How the users of one population decide, as the plan has it: what the conduct that they show is held against. The numbers that
/// <see cref="IConduct"/> hears count along these lists.
/// </summary>
/// <param name="Rows">Where chance decides.</param>
/// <param name="Pauses">Laws of the pauses before steps, in honest seconds.</param>
/// <param name="Traits">What a user draws once for its whole life.</param>
/// <param name="ThinkScale">Factor on every pause, more than 0.</param>
public sealed record ConductModel(IReadOnlyList<ChainRow> Rows, IReadOnlyList<DrawnLaw> Pauses, IReadOnlyList<DrawnLaw> Traits, double ThinkScale);
