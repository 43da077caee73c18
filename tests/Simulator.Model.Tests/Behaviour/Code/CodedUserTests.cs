using System.Text;
using Simulator.Model.Behaviour.Code;

namespace Simulator.Model.Tests.Behaviour.Code;

public sealed class CodedUserTests
{
    private static readonly UserKey User = new(0, "buyers", 3);

    [Fact]
    public void A_session_goes_on_with_what_the_last_answer_was()
    {
        var user = Buyer();
        user.BeginSession(TimeSpan.Zero);

        var first = user.Next(TimeSpan.Zero)!.Value;
        user.Learn(Told(first, 200, OutcomeClass.Ok), TimeSpan.FromSeconds(1));
        var second = user.Next(TimeSpan.FromSeconds(1))!.Value;
        user.Learn(Told(second, 410, OutcomeClass.ClientError), TimeSpan.FromSeconds(2));

        Assert.Equal("buy", second.Name);
        Assert.Null(user.Next(TimeSpan.FromSeconds(2)));
        user.BeginSession(TimeSpan.FromSeconds(9));
        Assert.NotNull(user.Next(TimeSpan.FromSeconds(9)));
    }

    [Fact]
    public void Think_times_and_pauses_are_scaled()
    {
        var user = Buyer(thinkScale: 0.5);
        user.BeginSession(TimeSpan.Zero);

        Assert.Equal(TimeSpan.FromSeconds(1), user.Next(TimeSpan.Zero)!.Value.Think);
        Assert.Equal(TimeSpan.FromSeconds(5), user.PauseBetweenSessions());
    }

    [Fact]
    public void The_same_seed_and_user_draw_the_same_and_others_others()
    {
        Assert.Equal(Paths(seed: 7, User), Paths(seed: 7, User));
        Assert.NotEqual(Paths(seed: 7, User), Paths(seed: 8, User));
        Assert.NotEqual(Paths(seed: 7, User), Paths(seed: 7, User with { Number = 4 }));
    }

    [Fact]
    public void Requests_are_written_as_JSON_and_as_forms()
    {
        var json = HttpCall.PostJson("/orders", new { ItemCount = 2 }).With("X-Shop", "one");
        var form = new HttpCall("POST", "/login").WithForm(new("name", "Ada & Bea"), new("age", "7"));

        Assert.Equal(("POST", "/orders", """{"itemCount":2}"""), (json.Method, json.Path, Encoding.UTF8.GetString(json.Body!.Value.Span)));
        Assert.Equal(["Content-Type: application/json", "X-Shop: one"], json.Headers.Select(header => $"{header.Key}: {header.Value}"));
        Assert.Equal("name=Ada%20%26%20Bea&age=7", Encoding.UTF8.GetString(form.Body!.Value.Span));
    }

    [Theory]
    [InlineData("items.1.id", "8")]
    [InlineData("name", "Ada")]
    [InlineData("items.2.id", null)]
    [InlineData("items.x", null)]
    [InlineData("name.first", null)]
    [InlineData("none", null)]
    public void Values_are_read_by_their_path(string path, string? value) =>
        Assert.Equal(value, new HttpAnswer(200, [], Encoding.UTF8.GetBytes("""{"name":"Ada","none":null,"items":[{"id":7},{"id":8}]}""")).Json(path));

    [Fact]
    public void What_is_no_JSON_has_no_values() => Assert.Null(new HttpAnswer(200, [], "<html>"u8.ToArray()).Json("name"));

    [Fact]
    public void Headers_are_found_in_whatever_case() => Assert.Equal("/x", new HttpAnswer(302, [new("location", "/x")], default).Header("Location"));

    private static IBehaviour Buyer(double thinkScale = 1, ulong seed = 7, UserKey? user = null) =>
        new CodedUsers(seed, [new CodedPeople("Shop.Users", new GivenCode().Create("Shop.Users", new BehaviourSettings(new Dictionary<string, string>())))], thinkScale).Create(user ?? User);

    private static List<string> Paths(ulong seed, UserKey user)
    {
        var buyer = Buyer(seed: seed, user: user);
        buyer.BeginSession(TimeSpan.Zero);
        return [.. Enumerable.Range(0, 5).Select(_ =>
        {
            var step = buyer.Next(TimeSpan.Zero)!.Value;
            buyer.Learn(Told(step, 200, OutcomeClass.Ok), TimeSpan.Zero);
            return ((HttpCall)step.Call).Path;
        })];
    }

    private static Answer Told(Step step, int status, OutcomeClass outcome) => new(step.Call, outcome, new HttpAnswer(status, [], default));
}
