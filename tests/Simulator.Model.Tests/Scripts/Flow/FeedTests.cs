using System.Text;
using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Data;
using Simulator.Model.Scripts.Flow;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Tests.Scripts.Flow;

public sealed class FeedTests : FlowTest
{
    private static readonly Template Address = new TemplateBuilder().Literal("/").Variable(0, TemplateEscape.Address).Build();

    private static readonly Scenario Browse = new("browse", [new ScriptStep("a", ScriptVerb.Get, Address, Template.Empty, null, [], Model.Scripts.Answers.Check.None, null, "")], ["people.name"])
    {
        Given = new GivenValues(new HashSet<int>(), [new FeedUse("people", [("name", 0)])], []),
    };

    [Fact]
    public void A_session_takes_a_row_and_a_user_that_finds_none_leaves_for_good()
    {
        var user = Fed(isPerUser: false);

        Assert.Equal(["/Ada"], Live(user));
        Assert.Equal(["/Bob"], Live(user));
        Assert.Empty(Live(user));
        Assert.True(user.HasLeft);
        Assert.Empty(Diary.Troubles);
    }

    [Fact]
    public void A_user_keeps_its_row_where_the_feeder_is_per_user()
    {
        var user = Fed(isPerUser: true);

        Assert.Equal(["/Ada"], Live(user));
        Assert.Equal(["/Ada"], Live(user));
        Assert.Equal(["/Ada"], Live(user));
    }

    [Fact]
    public void What_setup_captured_is_there()
    {
        World = new ScriptWorld { Setup = new Dictionary<string, CapturedValue> { ["id"] = new("s-1", ValueKind.Text) }, Run = "r-1", Measures = Diary, Troubles = Diary };

        Assert.Equal(["/s-1"], Live(UserOf(Browse with { Variables = ["setup.id"], Given = GivenValues.None })));
        Assert.Equal(["/r-1"], Live(UserOf(Browse with { Variables = ["run"], Given = GivenValues.None })));
    }

    private IBehaviour Fed(bool isPerUser)
    {
        World = new ScriptWorld { Feeds = [new TwoPeople(isPerUser)], Measures = Diary, Troubles = Diary };
        return UserOf(Browse);
    }

    private IBehaviour UserOf(Scenario scenario) => new ScriptedUsers(1, [new ScriptedPeople(scenario, new Laws.Constant(0))], 1, new Model.Marketplace.Unwatched(), World).Create(new UserKey(0, "guests", 0));

    private sealed class TwoPeople(bool isPerUser) : IFeed
    {
        private readonly Queue<string> _left = new(["Ada", "Bob"]);

        public string Name => "people";

        public IReadOnlyList<string> Columns => ["mail", "name"];

        public bool IsPerUser => isPerUser;

        public bool TryTake(UserKey user, int session, out IReadOnlyList<ReadOnlyMemory<byte>> row)
        {
            var isTaken = _left.TryDequeue(out var name);
            row = isTaken ? ["-"u8.ToArray(), Encoding.UTF8.GetBytes(name!)] : [];
            return isTaken;
        }
    }
}
