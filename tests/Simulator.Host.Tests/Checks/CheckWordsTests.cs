using Simulator.Actors.Checking;
using Simulator.Host.Checks;
using Simulator.Model.Runs;

namespace Simulator.Host.Tests.Checks;

public sealed class CheckWordsTests
{
    private static readonly CheckedStep Works = new("order", "list")
    {
        Request = new SeenRequest("GET", "/items", ["Accept: application/json"], "", 0),
        Answer = new SeenAnswer(200, ["Content-Type: application/json"], """{"items":[]}""", 12, 0),
        TookMillis = 12.34,
        Items = [new("status 200", true, "", "p"), new("capture id", true, "7", "p")],
    };

    private static readonly CheckedStep Unsent = new("order", "follow") { Result = CheckResult.NotSent, Reason = "{{id}} was never set", PlanPath = "scenarios.order.follow.get" };

    [Fact]
    public void A_step_is_told_with_its_request_its_answer_and_what_was_looked_for() => Assert.Equal(
        """

        order
          1  works     list  GET /items -> 200 in 12.3 ms
              > Accept: application/json
              < Content-Type: application/json
              < {"items":[]}
              check status 200: ok
              captured id = 7

        """,
        Told(isQuiet: false, Works));

    [Fact]
    public void Quiet_is_a_line_for_each_step_and_why_it_does_not_work() => Assert.Equal(
        """

        order
          1  works     list  GET /items -> 200 in 12.3 ms
          2  not sent  follow
              why   {{id}} was never set

        """,
        Told(isQuiet: true, Works, Unsent));

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_asked_for(int width)
    {
        var output = new StringWriter();
        var body = string.Concat(Enumerable.Repeat("""{"name":"a long one","id":12345678},""", 30));
        new CheckText(output, width, hasColour: false, isQuiet: false).Tell(Works with { Request = new SeenRequest("GET", $"/{new string('x', 300)}", [], body, body.Length) });

        Assert.All(output.ToString().Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void The_end_says_what_does_not_work_why_and_where_to_look()
    {
        var output = new StringWriter();
        new CheckSummary(output, new CheckText(output, 80, hasColour: false, isQuiet: false)).Tell([Works, Unsent], stoppedBy: null);

        Assert.Contains("order: follow\n    {{id}} was never set\n    plan: scenarios.order.follow.get", output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.EndsWith("1 works, 0 fail, 1 not sent (exit code 99).", output.ToString().TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_refused_and_then_done_behind_a_log_in_works() =>
        Assert.Equal(ExitCodes.Passed, CheckVerdict.ExitCode([Works with { Result = CheckResult.Fails }, Works]));

    [Fact]
    public void What_is_lacking_is_no_failure() => Assert.Equal(ExitCodes.Passed, CheckVerdict.ExitCode([Works, new CheckedStep("", "search jobs") { Result = CheckResult.Lacking }]));

    [Theory]
    [InlineData("0s", 0)]
    [InlineData("200ms", 0.2)]
    [InlineData("1.5s", 1.5)]
    public void Pauses_are_read(string text, double seconds) => Assert.Equal(seconds, CheckPause.Read(text)!.Value.TotalSeconds, 6);

    [Theory]
    [InlineData("-1s")]
    [InlineData("2h")]
    [InlineData("61s")]
    [InlineData("soon")]
    public void Others_are_not(string text) => Assert.Null(CheckPause.Read(text));

    private static string Told(bool isQuiet, params CheckedStep[] steps)
    {
        var output = new StringWriter();
        var text = new CheckText(output, 100, hasColour: false, isQuiet);
        foreach (var step in steps) text.Tell(step);
        return output.ToString().ReplaceLineEndings("\n");
    }
}
