using System.Text;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Actors.Target;

/// <summary>
/// Marks requests for the target's own traces and logs: <c>traceparent</c> with a trace of its own for each (W3C Trace Context, level 1, section 3.2), sampled, and the run's id.
/// What a request says itself stays.
/// </summary>
/// <param name="share">Which node's share of the run this is: no two nodes give out the same ids.</param>
internal sealed class RequestMarks(TracePlan plan, RunId run, int share)
{
    private readonly byte[] _runLine = plan.RunHeader ? Encoding.ASCII.GetBytes($"Simulator-Run: {run.Value}\r\n") : [];
    private readonly string _place = $"{run.Value}/{share}";
    private int _streams;

    public static RequestMarks None { get; } = new(new TracePlan { Traceparent = false, RunHeader = false }, new RunId(""), 0);

    /// <summary>Chance for the ids of one who sends, one request at a time. It is no user's: nothing that users do follows from it.</summary>
    public RandomStream NewStream() => new(0, new UserKey(0, _place, Interlocked.Increment(ref _streams)), StreamKind.Content);

    public void AddTo(RequestDraft draft, ref RandomStream chance)
    {
        if (_runLine.Length > 0 && !HeaderLines.Has(draft.Headers.Span, "simulator-run:"u8))
        {
            draft.Headers.Append(_runLine);
        }

        if (plan.Traceparent && !HeaderLines.Has(draft.Headers.Span, "traceparent:"u8))
        {
            AddTrace(draft.Headers, ref chance);
        }
    }

    // Ids of zeros alone are none.
    private static void AddTrace(ByteBuffer headers, ref RandomStream chance)
    {
        headers.Append("traceparent: 00-"u8);
        AddHex(headers, chance.NextBits() | 1);
        AddHex(headers, chance.NextBits());
        headers.Append("-"u8);
        AddHex(headers, chance.NextBits() | 1);
        headers.Append("-01\r\n"u8);
    }

    private static void AddHex(ByteBuffer headers, ulong bits)
    {
        bits.TryFormat(headers.GetSpan(16), out var written, "x16");
        headers.Advance(written);
    }
}
