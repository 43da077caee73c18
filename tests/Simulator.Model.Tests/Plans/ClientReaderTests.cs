using Simulator.Model.Behaviour.Client;
using Simulator.Model.Chance;

namespace Simulator.Model.Tests.Plans;

public sealed class ClientReaderTests
{
    [Fact]
    public void All_habits_are_in_the_plan() => Assert.Equal(
        new ClientHabits(new Laws.LogNormal(8, 0.6), 0.02, 0.5, 0.6, 0.3, new RetryHabits(
            RetryPolicy.Backoff, 3, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(8), 0.1, 3, TimeSpan.FromSeconds(30))),
        GivenPlan.Plan().Client);

    [Theory]
    [InlineData("naive", RetryPolicy.Naive)]
    [InlineData("none", RetryPolicy.None)]
    public void One_setting_changes_the_policy(string word, RetryPolicy policy) =>
        Assert.Equal(policy, GivenPlan.Plan($"client.retry.policy={word}").Client.Retry.Policy);

    [Theory]
    [InlineData("client.retry.policy=naiv", "client.retry.policy: there is no retry policy `naiv`; did you mean `naive`?")]
    [InlineData("client.retry.cap=100ms", "client.retry.cap: is shorter than base, with which pauses begin; write at least as much")]
    [InlineData("client.retry.budget=10", "client.retry.budget: `10` is outside 0 to 1; did you mean 10%?")]
    [InlineData("client.onSlowRead.reload=0.7", "client.onSlowRead: reload and leave sum to 1.1; they must sum to 1")]
    [InlineData("client.onUnsureWrite.verify=0", "client.onUnsureWrite.verify: `0` leaves no way out: users would resend for ever; write 1% or more")]
    [InlineData("client.tightensTo=0", "client.tightensTo: `0` would leave no patience at all; write 50%, or 100% for patience that stays")]
    [InlineData("client.patience=8s", "client.patience: expects a law, found")]
    [InlineData("client.retry.jitter=full", "client.retry.jitter: `jitter` is no key here")]
    public void A_problem_has_its_path_and_what_would_be_right(string set, string problem) =>
        Assert.Contains(GivenPlan.Read(set).Problems, one => one.ToString().Contains(problem, StringComparison.Ordinal));
}
