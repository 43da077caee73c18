using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Simulator.Marketplace.Tests.Histories.Laws;

namespace Simulator.Marketplace.Tests.Histories;

/// <summary>
/// Random concurrent histories, each checked against all laws. HISTORIES_SEED=N draws other scripts, HISTORIES_TESTS=N more of them; a failure
/// names its seed and the smallest script that was found to fail. Races are not repeatable: a script may need some runs to fail again.
/// </summary>
public sealed class HistoryTests : MarketplaceTest
{
    private const int MostShrinks = 150;

    // Other moves succeed as well, but not so often that they do for sure.
    private static readonly string[] Deep =
    [
        Moves.Post, Moves.Bid, Moves.Accept, Moves.Reject, Moves.Withdraw, Moves.ConfirmDeposit, Moves.Submit, Moves.Judge, Moves.Propose, Moves.DecideChange,
        Moves.Plan,
    ];

    private readonly Dictionary<string, int> _answers = [];
    private int _runsSinceFailure = -1;

    internal override MarketplaceOptions Options => new() { AllowAdminRegistration = true };

    [Fact]
    public void Random_concurrent_histories_keep_all_laws()
    {
        var seed = Setting("HISTORIES_SEED", 20_260_730);
        using Stage stage = new(Market);
        var config = Config.QuickThrowOnFailure.WithMaxTest((int)Setting("HISTORIES_TESTS", 12)).WithReplay(
            FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None)));

        try
        {
            Check.One(config, Prop.ForAll(Scripts.Arbitrary, script => Holds(stage, script)));
        }
        catch (Exception failure)
        {
            Assert.Fail($"HISTORIES_SEED={seed}: {failure.Message}{Environment.NewLine}{failure.InnerException?.Message}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", _answers.OrderBy(answer => answer.Key).Select(one => $"{one.Key} {one.Value}")));
        // Laws that nothing could break would hold, too.
        Assert.All(Deep, move => Assert.Contains(_answers.Keys, answer => answer == $"{move} 200" || answer == $"{move} 201"));
        Assert.Contains($"{Moves.AcceptForeign} 403", _answers.Keys);
        Assert.All([Moves.Bid, Moves.Accept, Moves.Withdraw, Moves.Submit, Moves.Cancel], move => Assert.Contains($"{move} 409", _answers.Keys));
    }

    // What races need not fail each time: while a failing script is made smaller, each candidate gets several chances.
    private Property Holds(Stage stage, Script script)
    {
        if (_runsSinceFailure >= MostShrinks) return true.ToProperty();
        for (var chances = _runsSinceFailure < 0 ? 1 : 3; chances > 0; chances--)
        {
            if (_runsSinceFailure >= 0) _runsSinceFailure++;
            var history = stage.PerformAsync(script).GetAwaiter().GetResult();
            foreach (var act in history.Acts) _answers[$"{act.Move} {act.Status}"] = _answers.GetValueOrDefault($"{act.Move} {act.Status}") + 1;
            var complaints = Law.Broken(history);
            if (complaints.Count == 0) continue;
            _runsSinceFailure = Math.Max(_runsSinceFailure, 0);
            return false.Label(string.Join(Environment.NewLine, complaints));
        }
        return true.ToProperty();
    }

    private static ulong Setting(string name, ulong usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? ulong.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : usual;
}
