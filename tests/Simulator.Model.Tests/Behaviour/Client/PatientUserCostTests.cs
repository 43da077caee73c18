using Simulator.Model.Behaviour;
using Simulator.Model.Behaviour.Client;
using Simulator.Model.Marketplace;
using static Simulator.Model.Tests.Behaviour.Client.ScriptedPersona;

namespace Simulator.Model.Tests.Behaviour.Client;

/// <summary>A node holds a hundred thousand users: what patience and retries add to each of them.</summary>
public sealed class PatientUserCostTests
{
    [Fact]
    public void Patience_takes_less_than_half_a_kilobyte_and_a_step_with_its_retries_nothing()
    {
        var settings = new ClientSettings(1, Dialogue.Habits(Dialogue.Backoff), TimeSpan.FromSeconds(30), new Unwatched());
        var persona = new ScriptedPersona([Reads(), Reads(), Writes(1)]);
        Live(new PatientUser(persona, settings, new UserKey(0, "warm-up", 0), 0, 0));
        persona.Told.Clear();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var user = new PatientUser(persona, settings, new UserKey(0, "users", 1), 0, 0);
        var created = GC.GetAllocatedBytesForCurrentThread();
        Live(user);
        var lived = GC.GetAllocatedBytesForCurrentThread();

        Assert.InRange(created - before, 100, 512);
        Assert.InRange(lived - created, 0, 200);   // one call and its answer
    }

    private static void Live(PatientUser user)
    {
        var (now, failure) = (TimeSpan.Zero, new Answer(new Read(), OutcomeClass.ServerError, null));
        for (var session = 0; session < 100; session++)
        {
            user.BeginSession(now);
            while (user.Next(now) is { } step)
            {
                now += step.Think;
                user.Learn(failure, now);
            }
        }
    }
}
