using System.Text.RegularExpressions;
using Simulator.Actors.Target;
using Simulator.Http;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Actors.Tests.Target;

public sealed partial class RequestMarksTests
{
    private static readonly RunId Run = new("20261123T104500Z-shop");

    [Fact]
    public void Each_request_has_a_trace_of_its_own_and_the_runs_id()
    {
        var marks = new RequestMarks(new TracePlan(), Run, 0);
        var (one, other) = (marks.NewStream(), marks.NewStream());

        var traces = new[] { Marked(marks, ref one), Marked(marks, ref one), Marked(marks, ref other) };

        Assert.All(traces, draft => Assert.Matches(Trace(), draft.Header("traceparent")));
        Assert.Equal(3, traces.Select(draft => draft.Header("traceparent")).Distinct().Count());
        Assert.All(traces, draft => Assert.Equal(Run.Value, draft.Header("Simulator-Run")));
    }

    [Fact]
    public void Nodes_do_not_give_out_the_same_ids()
    {
        var (first, second) = (new RequestMarks(new TracePlan(), Run, 0), new RequestMarks(new TracePlan(), Run, 1));
        var (one, other) = (first.NewStream(), second.NewStream());

        Assert.NotEqual(Marked(first, ref one).Header("traceparent"), Marked(second, ref other).Header("traceparent"));
    }

    [Fact]
    public void What_the_plan_sets_itself_stays()
    {
        var marks = new RequestMarks(new TracePlan(), Run, 0);
        var stream = marks.NewStream();

        var draft = Marked(marks, ref stream, "X-Shop: traceparent: none\r\nTraceParent: 00-own\r\nsimulator-run: mine\r\n");

        Assert.Equal((null, "00-own", null, "mine"), (draft.Header("traceparent"), draft.Header("TraceParent"), draft.Header("Simulator-Run"), draft.Header("simulator-run")));
    }

    [Fact]
    public void Both_can_be_switched_off()
    {
        var marks = new RequestMarks(new TracePlan { Traceparent = false, RunHeader = false }, Run, 0);
        var stream = marks.NewStream();

        Assert.Equal(0, Marked(marks, ref stream).Headers.Length);
    }

    [Fact]
    public void Marks_cost_no_garbage()
    {
        var marks = new RequestMarks(new TracePlan(), Run, 0);
        var stream = marks.NewStream();
        var draft = Marked(marks, ref stream, "Accept: */*\r\n");

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) marks.AddTo(draft.Begin(HttpVerb.Get), ref stream);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500);
    }

    private static RequestDraft Marked(RequestMarks marks, ref Simulator.Model.Chance.RandomStream stream, string own = "")
    {
        var draft = new RequestDraft().Begin(HttpVerb.Get);
        draft.Headers.Append(own);
        marks.AddTo(draft, ref stream);
        return draft;
    }

    [GeneratedRegex("^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-01$")]
    private static partial Regex Trace();
}
