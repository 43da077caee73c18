using Simulator.Model.Behaviour;
using Simulator.Model.Behaviour.Client;
using Simulator.Model.Chance;
using static Simulator.Model.Tests.Behaviour.Client.Dialogue;
using static Simulator.Model.Tests.Behaviour.Client.ScriptedPersona;

namespace Simulator.Model.Tests.Behaviour.Client;

/// <summary>What retries add to the load of a target that fails: a hundred users with four hundred steps each.</summary>
public sealed class RetryLoadTests(ITestOutputHelper output)
{
    private const int Users = 100;
    private const int Steps = 400;

    [Fact]
    public void A_few_failures_are_mended_within_the_budget()
    {
        var (extra, shown) = Load(Backoff, failing: 0.05);

        Assert.InRange(extra, 0.045, 0.06);
        Assert.InRange(shown, 0, 0.005);
    }

    [Fact]
    public void However_much_fails_backoff_adds_no_more_than_its_budget()
    {
        var (extra, shown) = Load(Backoff, failing: 0.6);

        Assert.InRange(extra, 0.09, 0.1 + (3.0 / Steps));
        Assert.InRange(shown, 0.5, 0.6);
    }

    [Fact]
    public void Naive_retries_make_a_storm_of_it()
    {
        var (extra, shown) = Load(Naive, failing: 0.6);

        // 1 / (1 - 0.6) requests for each step.
        Assert.InRange(extra, 1.4, 1.6);
        Assert.Equal(0, shown);
    }

    // Extra requests and failures that a persona heard of, both by its own requests.
    private (double Extra, double Shown) Load(RetryHabits retry, double failing)
    {
        var (requests, shown) = (0, 0);
        for (var user = 0; user < Users; user++)
        {
            var chance = new RandomStream(1, new UserKey(0, "target", user), StreamKind.Content);
            var dialogue = new Dialogue(Habits(retry), (ulong)user, [.. Enumerable.Range(0, Steps).Select(_ => Reads())]);
            while (dialogue.Next() is { } step)
            {
                requests++;
                dialogue.Answer(step, chance.Chance(failing) ? OutcomeClass.ServerError : OutcomeClass.Ok, after: 0.02);
            }

            shown += dialogue.Persona.Told.Count(outcome => outcome != OutcomeClass.Ok);
        }

        var extra = (requests - (Users * Steps)) / (double)(Users * Steps);
        output.WriteLine($"{retry.Policy}, {failing:P0} fail: {extra:P1} extra requests, {shown / (double)(Users * Steps):P2} failures shown");
        return (extra, shown / (double)(Users * Steps));
    }
}
