using Simulator.Model.Behaviour;
using Simulator.Model.Behaviour.Client;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace;
using static Simulator.Model.Tests.Behaviour.Client.Dialogue;
using static Simulator.Model.Tests.Behaviour.Client.ScriptedPersona;

namespace Simulator.Model.Tests.Behaviour.Client;

public sealed class PatienceTests
{
    [Fact]
    public void Reads_are_waited_for_as_long_as_patience_lasts_and_writes_as_long_as_their_time_limit()
    {
        var dialogue = new Dialogue(Habits(patience: 5), 1, Reads(), Writes(1));

        Assert.Equal([TimeSpan.FromSeconds(5), null], dialogue.AnswerAll(OutcomeClass.Ok).Select(step => step.Patience));
        Assert.Equal([("patience", 5.0)], dialogue.Traits);
    }

    [Fact]
    public void Patience_shrinks_step_by_step_to_its_floor_and_is_whole_again_in_the_next_session()
    {
        var habits = Habits(patience: 10) with { Tightens = 0.2, TightensTo = 0.6 };
        var dialogue = new Dialogue(habits, 1, Reads(), Reads(), Reads(), Reads());

        var first = dialogue.AnswerAll(OutcomeClass.Ok);
        dialogue.BeginSession();
        var again = dialogue.AnswerAll(OutcomeClass.Ok);

        Assert.Equal([10.0, 8.0, 6.4, 6.0], first.Select(step => Math.Round(step.Patience!.Value.TotalSeconds, 9)));
        Assert.Equal(first, again);
    }

    [Fact]
    public void Users_differ_in_patience_by_their_law()
    {
        var law = new Laws.LogNormal(8, 0.6);
        var traits = Enumerable.Range(0, 2000).Select(seed => Assert.Single(new Dialogue(Habits() with { Patience = law }, (ulong)seed).Traits).Value).Order().ToList();

        Assert.InRange(traits[1000], 7.5, 8.5);
        Assert.InRange(traits[250], 3.6, 4.4);
    }

    [Theory]
    [InlineData(OutcomeClass.Abandoned)]
    [InlineData(OutcomeClass.Timeout)]
    public void Who_leaves_a_page_that_does_not_come_ends_the_session_there(OutcomeClass outcome)
    {
        var dialogue = new Dialogue(Habits(), 1, Reads(), Writes(1));

        Assert.Single(dialogue.AnswerAll(outcome, after: 8));
        Assert.Equal([outcome], dialogue.Persona.Told);
        Assert.Equal([("client/slow read", "leave", 0b11u)], dialogue.Choices);

        dialogue.BeginSession();
        Assert.Equal(2, dialogue.AnswerAll(OutcomeClass.Ok).Count);
        Assert.Equal(2, dialogue.Persona.Sessions);
    }

    [Fact]
    public void A_page_is_loaded_again_at_once_with_new_patience_and_the_persona_hears_the_last_answer_only()
    {
        var dialogue = new Dialogue(Habits(reload: 0.999), 1, Reads());
        var first = dialogue.Next()!.Value;
        dialogue.Answer(first, OutcomeClass.Abandoned, after: 8);

        var again = dialogue.Next()!.Value;
        dialogue.Answer(again, OutcomeClass.Ok);

        Assert.Equal(first with { Think = TimeSpan.Zero, Pause = -1, Attempt = 1 }, again);
        Assert.Equal([OutcomeClass.Ok], dialogue.Persona.Told);
        Assert.Equal([("client/slow read", "reload", 0b11u)], dialogue.Choices);
    }

    [Theory]
    [InlineData(OutcomeClass.Timeout)]
    [InlineData(OutcomeClass.Connection)]
    [InlineData(OutcomeClass.ServerError)]
    public void Who_is_unsure_of_a_write_looks_first_so_the_persona_is_told(OutcomeClass outcome)
    {
        var dialogue = new Dialogue(Habits(), 1, Writes(1), Reads());

        dialogue.Answer(dialogue.Next()!.Value, outcome);

        Assert.Equal([outcome], dialogue.Persona.Told);
        Assert.Equal("read", dialogue.Next()!.Value.Name);
        Assert.Equal([("client/unsure write", "verify", 0b11u)], dialogue.Choices);
    }

    [Fact]
    public void Or_sends_the_same_again_with_the_same_intent()
    {
        var dialogue = new Dialogue(Habits(resend: 0.999), 1, Writes(7));
        var first = dialogue.Next()!.Value;
        dialogue.Answer(first, OutcomeClass.Timeout, after: 30);

        var again = dialogue.Next()!.Value;

        Assert.Equal(first with { Think = TimeSpan.Zero, Pause = -1, Attempt = 1 }, again);
        Assert.Equal(7, again.Intent);
        Assert.Empty(dialogue.Persona.Told);
    }

    [Theory]
    [InlineData(OutcomeClass.Ok)]
    [InlineData(OutcomeClass.BusinessConflict)]
    [InlineData(OutcomeClass.ClientError)]
    [InlineData(OutcomeClass.TooManyRequests)]
    public void A_sure_answer_is_nothing_to_decide_about(OutcomeClass outcome)
    {
        var dialogue = new Dialogue(Habits(reload: 0.9, resend: 0.9), 1, Reads(), Writes(1));

        dialogue.AnswerAll(outcome);

        Assert.Equal([outcome, outcome], dialogue.Persona.Told);
        Assert.Empty(dialogue.Choices);
    }

    [Fact]
    public void Shares_are_as_the_plan_says()
    {
        var dialogue = new Dialogue(Habits(reload: 0.5, resend: 0.3), 5, [.. Enumerable.Range(1, 4000).Select(intent => Writes(intent))]);
        dialogue.AnswerAll(OutcomeClass.Timeout);

        Assert.InRange(dialogue.Choices.Count(choice => choice.Option == "resend") / (double)dialogue.Choices.Count, 0.27, 0.33);
    }

    [Fact]
    public void Both_answers_of_a_race_are_told_and_neither_is_asked_again()
    {
        var dialogue = new Dialogue(Habits(Naive, reload: 0.999, resend: 0.999), 1, Writes(1) with { Companions = [new Companion("write", new Write(), 1)] });
        var race = dialogue.Next()!.Value;

        dialogue.Answer(race, OutcomeClass.ServerError);
        dialogue.Answer(race, OutcomeClass.Timeout);

        Assert.Equal([OutcomeClass.ServerError, OutcomeClass.Timeout], dialogue.Persona.Told);
        Assert.Null(dialogue.Next());
    }

    [Fact]
    public void Pauses_between_sessions_are_the_personas_own()
    {
        var user = new PatientUsers(new ScriptedPersona([]), 1, Habits(), TimeSpan.FromSeconds(30), new Unwatched()).Create(new UserKey(0, "people", 0));

        Assert.Equal((33, 77), (user.FirstPause().TotalSeconds, user.PauseBetweenSessions().TotalSeconds));
    }

    [Fact]
    public void Rows_and_traits_follow_those_of_the_persona()
    {
        var model = new PatientUsers(new ScriptedPersona([]), 1, Habits(reload: 0.6, resend: 0.2), TimeSpan.FromSeconds(30), new Unwatched()).ConductOf(0);

        Assert.Equal(["own", "client/slow read", "client/unsure write"], model.Rows.Select(row => row.State));
        Assert.Equal([0.6, 0.4], model.Rows[1].Weights);
        Assert.Equal([0.2, 0.8], model.Rows[2].Weights);
        Assert.Equal(["own trait", "patience"], model.Traits.Select(trait => trait.Name));
    }
}
