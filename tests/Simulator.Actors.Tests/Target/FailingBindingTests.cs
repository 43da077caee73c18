using Simulator.Actors.Target;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Actors.Tests.Target;

/// <summary>Whatever a binding throws is an outcome: no user waits for ever, and nothing stays in flight.</summary>
public sealed class FailingBindingTests : HttpTargetTest
{
    private static readonly Call ViewJob = new MarketCalls.ViewJob("j1");

    [Fact]
    public async Task An_answer_that_a_binding_cannot_read_is_the_servers_error_and_named()
    {
        await using var server = await TinyServer.StartAsync(200, """{"password":"hunter2"}""");
        Connect(server.Address, new FailingBinding { OnRead = new InvalidOperationException("half a letter in `abcdef0123456789abcdef`") });

        Assert.Equal(new Answer(ViewJob, OutcomeClass.ServerError, null), await Ask(ViewJob));
        await Ask(ViewJob);

        Assert.Empty(Run.Instruments.InFlight.Snapshot(0));
        Assert.Equal(
            $$"""2 × step {{MarketSteps.ViewJob}}: the answer could not be read: InvalidOperationException, half a letter in `abcd***`; the first such answer was 200 `{"password":"***"}`""",
            Assert.Single(Target.Troubles));
    }

    [Fact]
    public async Task A_request_that_cannot_be_written_is_over_at_once_and_named()
    {
        Connect(new Uri("http://127.0.0.1:1"), new FailingBinding { OnCompose = new FormatException("no such thing") });

        Assert.Equal(new Answer(ViewJob, OutcomeClass.ServerError, null), await Ask(ViewJob));

        Assert.Equal(OutcomeClass.ServerError, TheSample().Key.Outcome);
        Assert.Empty(Run.Instruments.InFlight.Snapshot(0));
        Assert.Equal($"1 × step {MarketSteps.ViewJob}: the request could not be written, and nothing was sent: no such thing", Assert.Single(Target.Troubles));
    }

    [Fact]
    public async Task A_request_that_the_binding_does_not_want_sent_is_what_it_says()
    {
        Connect(new Uri("http://127.0.0.1:1"), new FailingBinding { OnCompose = new RequestNotSentException(OutcomeClass.ClientError, null) });

        Assert.Equal(new Answer(ViewJob, OutcomeClass.ClientError, null), await Ask(ViewJob));

        Assert.Empty(Target.Troubles);
        Assert.Equal(OutcomeClass.ClientError, TheSample().Key.Outcome);
    }

    [Fact]
    public async Task A_thousand_requests_that_are_not_sent_need_no_more_stack_than_one()
    {
        Connect(new Uri("http://127.0.0.1:1"), new FailingBinding { OnCompose = new RequestNotSentException(OutcomeClass.ClientError, null) });

        for (var i = 0; i < 1000; i++) Send(ViewJob);
        for (var i = 0; i < 1000; i++) await Expect<Answered>();
    }

    [Fact]
    public async Task A_calls_own_limits_win_over_those_of_the_plan()
    {
        await using var server = await TinyServer.StartAsync(TinyServer.Hang);
        Connect(server.Address, new FailingBinding { Limits = new CallLimits(Ms(50), null) });

        Assert.Equal(OutcomeClass.Timeout, (await Ask(ViewJob)).Outcome);
    }

    private sealed class FailingBinding : IBinding
    {
        public Exception? OnCompose { get; init; }

        public Exception? OnRead { get; init; }

        public CallLimits Limits { get; init; }

        public string? HealthPath => null;

        public bool IsRead(Call call) => true;

        public CallLimits LimitsOf(Call call) => Limits;

        public void Compose(Call call, Credentials credentials, string key, RequestDraft draft)
        {
            if (OnCompose is not null) throw OnCompose;
            draft.Begin(HttpVerb.Get).At("/");
        }

        public (OutcomeClass Outcome, Finding? Finding) Read(Call call, HttpExchange answer, Credentials credentials) => OnRead is null ? (OutcomeClass.Ok, null) : throw OnRead;

        public void ComposeRegistration(Credentials credentials, RequestDraft draft) => throw new NotSupportedException();

        public RegistrationAnswer ReadRegistration(HttpExchange answer, Credentials credentials) => throw new NotSupportedException();
    }
}
