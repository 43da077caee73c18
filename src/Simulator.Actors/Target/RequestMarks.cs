using System.Buffers.Binary;
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
    private const int TraceId = 16;
    private const int ParentId = 8;

    private readonly byte[] _runLine = plan.RunHeader ? Encoding.ASCII.GetBytes($"Simulator-Run: {run.Value}\r\n") : [];
    private readonly string _place = $"{run.Value}/{share}";
    private int _streams;

    private static ReadOnlySpan<byte> Line => "traceparent: 00-00000000000000000000000000000000-0000000000000000-01\r\n"u8;

    private static int TraceAt => "traceparent: 00-"u8.Length;

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
        Span<byte> ids = stackalloc byte[TraceId + ParentId];
        BinaryPrimitives.WriteUInt64LittleEndian(ids, chance.NextBits() | 1);
        BinaryPrimitives.WriteUInt64LittleEndian(ids[8..], chance.NextBits());
        BinaryPrimitives.WriteUInt64LittleEndian(ids[TraceId..], chance.NextBits() | 1);
        var line = headers.GetSpan(Line.Length);
        Line.CopyTo(line);
        Convert.TryToHexStringLower(ids[..TraceId], line[TraceAt..], out _);
        Convert.TryToHexStringLower(ids[TraceId..], line[(TraceAt + (2 * TraceId) + 1)..], out _);
        headers.Advance(Line.Length);
    }
}
