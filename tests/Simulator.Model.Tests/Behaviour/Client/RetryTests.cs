using Simulator.Model.Behaviour;
using Simulator.Model.Behaviour.Client;
using static Simulator.Model.Tests.Behaviour.Client.Dialogue;
using static Simulator.Model.Tests.Behaviour.Client.ScriptedPersona;

namespace Simulator.Model.Tests.Behaviour.Client;

public sealed class RetryTests
{
    [Theory]
    [InlineData(OutcomeClass.TooManyRequests)]
    [InlineData(OutcomeClass.ServerError)]
    [InlineData(OutcomeClass.Connection)]
    public void Backoff_tries_three_times_after_growing_pauses_of_chance(OutcomeClass outcome)
    {
        var pauses = new List<double>[] { [], [], [] };
        for (var seed = 0UL; seed < 300; seed++)
        {
            var dialogue = new Dialogue(Habits(Backoff), seed, Writes(9));

            var steps = dialogue.AnswerAll(outcome);

            Assert.Equal([0, 1, 2, 3], steps.Select(step => step.Attempt));
            Assert.All(steps, step => Assert.Equal((9, "write"), (step.Intent, step.Name)));
            Assert.All(steps.Skip(1), step => Assert.Equal(-1, step.Pause));
            Assert.Equal([outcome], dialogue.Persona.Told);
            for (var i = 0; i < 3; i++) pauses[i].Add(steps[i + 1].Think.TotalSeconds);
        }

        Assert.All(new[] { 0.5, 1, 2 }.Zip(pauses), each =>
        {
            Assert.InRange(each.Second.Max(), 0.95 * each.First, each.First);
            Assert.InRange(each.Second.Min(), 0, 0.05 * each.First);
            Assert.InRange(each.Second.Average(), 0.44 * each.First, 0.56 * each.First);
        });
    }

    [Fact]
    public void No_pause_is_longer_than_the_cap()
    {
        var dialogue = new Dialogue(Habits(Backoff with { Limit = 60, Reserve = 60, Cap = TimeSpan.FromSeconds(0.6) }), 3, Writes(1));

        Assert.InRange(dialogue.AnswerAll(OutcomeClass.ServerError).Skip(1).Max(step => step.Think.TotalSeconds), 0.5, 0.6);
    }

    [Fact]
    public void An_answer_that_comes_in_the_end_is_the_only_one_that_the_persona_hears()
    {
        var dialogue = new Dialogue(Habits(Backoff), 1, Reads());
        dialogue.Answer(dialogue.Next()!.Value, OutcomeClass.ServerError);
        dialogue.Answer(dialogue.Next()!.Value, OutcomeClass.TooManyRequests);
        dialogue.Answer(dialogue.Next()!.Value, OutcomeClass.Ok);

        Assert.Null(dialogue.Next());
        Assert.Equal([OutcomeClass.Ok], dialogue.Persona.Told);
    }

    [Theory]
    [InlineData(OutcomeClass.Ok)]
    [InlineData(OutcomeClass.BusinessConflict)]
    [InlineData(OutcomeClass.ClientError)]
    [InlineData(OutcomeClass.Timeout)]
    [InlineData(OutcomeClass.Abandoned)]
    public void What_time_or_the_request_itself_decided_is_not_retried(OutcomeClass outcome)
    {
        foreach (var retry in new[] { Backoff, Naive })
        {
            Assert.Single(new Dialogue(Habits(retry), 1, Reads()).AnswerAll(outcome));
        }
    }

    [Fact]
    public void Without_a_policy_failures_are_shown()
    {
        var dialogue = new Dialogue(Habits(), 1, Reads(), Reads());

        Assert.Equal(2, dialogue.AnswerAll(OutcomeClass.ServerError).Count);
        Assert.Equal([OutcomeClass.ServerError, OutcomeClass.ServerError], dialogue.Persona.Told);
    }

    [Fact]
    public void A_budget_that_is_spent_ends_all_retries_until_requests_have_earned_another()
    {
        var dialogue = new Dialogue(Habits(Backoff), 1, [.. Enumerable.Range(0, 31).Select(_ => Reads())]);

        var steps = dialogue.AnswerAll(OutcomeClass.ServerError);

        // The reserve goes with the first step; then every tenth request has earned a retry.
        var firsts = 0;
        var retriedAt = steps.Select(step => (Number: step.Attempt == 0 ? ++firsts : firsts, step.Attempt)).Where(step => step.Attempt > 0).Select(step => step.Number);
        Assert.Equal([1, 1, 1, 11, 21, 31], retriedAt);
    }

    [Theory]
    [InlineData(2, 2, 2.5)]
    [InlineData(0, 0, 0.5)]
    public void Retry_after_is_waited_for_and_the_pause_comes_on_top(double asked, double from, double to)
    {
        var dialogue = new Dialogue(Habits(Backoff), 1, Writes(1));
        dialogue.Answer(dialogue.Next()!.Value, OutcomeClass.TooManyRequests, retryAfter: asked);

        Assert.InRange(dialogue.Next()!.Value.Think.TotalSeconds, from, to);
    }

    [Fact]
    public void A_target_that_asks_for_too_much_time_is_not_asked_again()
    {
        var habits = Habits(Backoff with { MaxRetryAfter = TimeSpan.FromSeconds(5) });

        Assert.Equal(4, new Dialogue(habits, 1, Writes(1)).AnswerAll(OutcomeClass.TooManyRequests, retryAfter: 5).Count);
        Assert.Single(new Dialogue(habits, 1, Writes(1)).AnswerAll(OutcomeClass.TooManyRequests, retryAfter: 5.1));
    }

    [Fact]
    public void Retries_end_with_the_patience_of_who_waits_and_have_only_what_is_left_of_it()
    {
        var dialogue = new Dialogue(Habits(Naive, patience: 8), 1, Reads());
        dialogue.Answer(dialogue.Next()!.Value, OutcomeClass.ServerError, after: 5);

        var again = dialogue.Next()!.Value;
        dialogue.Answer(again, OutcomeClass.ServerError, after: 2.9985);

        Assert.Equal(2.999, again.Patience!.Value.TotalSeconds, 9);
        Assert.Null(dialogue.Next());
        Assert.Equal([OutcomeClass.ServerError], dialogue.Persona.Told);
        Assert.Empty(dialogue.Choices);
    }

    [Fact]
    public void Naive_tries_at_once_and_without_number_as_long_as_the_user_waits()
    {
        var dialogue = new Dialogue(Habits(Naive, patience: 8), 1, Reads(), Writes(1));

        var steps = dialogue.AnswerAll(OutcomeClass.ServerError, after: 0.009, retryAfter: 20);

        // Eight seconds for the page, thirty for the write, a hundred tries in each of them.
        Assert.InRange(steps.Count(step => step.Name == "read"), 790, 801);
        Assert.InRange(steps.Count(step => step.Name == "write"), 2990, 3001);
        Assert.All(steps.Where(step => step.Attempt > 0), step => Assert.Equal(TimeSpan.FromMilliseconds(1), step.Think));
    }

    [Fact]
    public void Even_a_target_that_refuses_in_no_time_does_not_hold_a_naive_user_for_ever()
    {
        var dialogue = new Dialogue(Habits(Naive, patience: 2), 1, Reads());

        Assert.InRange(dialogue.AnswerAll(OutcomeClass.Connection).Count, 1900, 2001);
        Assert.InRange(dialogue.Now.TotalSeconds, 2.99, 3);
    }

    [Fact]
    public void What_the_program_cannot_mend_the_person_decides()
    {
        var dialogue = new Dialogue(Habits(Backoff, resend: 0.999), 1, Writes(4));

        var steps = Enumerable.Range(0, 5).Select(_ =>
        {
            var step = dialogue.Next()!.Value;
            dialogue.Answer(step, OutcomeClass.ServerError);
            return step;
        }).ToList();

        // Three retries, then the same by hand.
        Assert.Equal([("client/unsure write", "resend", 0b11u)], dialogue.Choices.Take(1));
        Assert.All(steps, step => Assert.Equal(4, step.Intent));
        Assert.Equal((4, TimeSpan.Zero, null), (steps[4].Attempt, steps[4].Think, steps[4].Patience));
    }

    [Fact]
    public void The_same_user_of_the_same_seed_pauses_the_same()
    {
        var (one, same, other) = (Pauses(1), Pauses(1), Pauses(2));

        Assert.Equal(one, same);
        Assert.NotEqual(one, other);
    }

    private static List<TimeSpan> Pauses(ulong seed) => [.. new Dialogue(Habits(Backoff), seed, Reads()).AnswerAll(OutcomeClass.ServerError).Select(step => step.Think)];
}
