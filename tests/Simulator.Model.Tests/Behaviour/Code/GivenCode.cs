using Simulator.Model.Behaviour.Code;

namespace Simulator.Model.Tests.Behaviour.Code;

/// <summary>A catalog with one type, <c>Shop.Users</c>.</summary>
internal sealed class GivenCode : ICodeCatalog
{
    public IReadOnlyList<string> StepNames { get; init; } = ["buy"];

    public IReadOnlyList<string> Names => ["Shop.Users"];

    public IUserFactory Create(string name, BehaviourSettings settings)
    {
        settings.Number("basket", 1, least: 1, most: 9);
        return settings.Text("fails", "") is { Length: > 0 } why ? throw new BadCodeException(why) : new Factory(StepNames);
    }

    private sealed class Factory(IReadOnlyList<string> steps) : IUserFactory
    {
        public IReadOnlyList<string> StepNames => steps;

        public IBehaviour Create(UserContext user) => new Buyer(user);
    }

    /// <summary>Buys until something is sold out.</summary>
    internal sealed class Buyer(UserContext user) : CodedUser(user)
    {
        protected override IEnumerable<Step> Session()
        {
            do
            {
                yield return Send("buy", HttpCall.Get($"/items/{Context.Random.Next(100)}"), TimeSpan.FromSeconds(2));
            }
            while (Last?.Status == 200 && LastOutcome == OutcomeClass.Ok);
        }

        protected override TimeSpan Pause() => TimeSpan.FromSeconds(10);
    }
}
