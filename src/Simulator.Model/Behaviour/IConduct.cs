namespace Simulator.Model.Behaviour;

/// <summary>Listens to the decisions of users; it never speaks to them. Called from many threads, for one user from one at a time.</summary>
public interface IConduct
{
    /// <summary>Chance took an option of a row.</summary>
    /// <param name="row">Index in <see cref="ConductModel.Rows"/>.</param>
    /// <param name="enabled">A bit for each option that the guards left open.</param>
    void Chose(UserKey user, int row, uint enabled, int option);

    /// <summary>A coin fell whose chance is the row's first weight times a factor of the user's own, at most 1.</summary>
    void Tossed(UserKey user, int row, double factor, bool taken);

    /// <summary>A pause was drawn.</summary>
    /// <param name="pause">Index in <see cref="ConductModel.Pauses"/>.</param>
    /// <param name="drawn">Scaled.</param>
    void Paused(UserKey user, int pause, TimeSpan drawn);

    /// <summary>A user drew a trait.</summary>
    /// <param name="trait">Index in <see cref="ConductModel.Traits"/>.</param>
    void Drew(UserKey user, int trait, double value);
}
