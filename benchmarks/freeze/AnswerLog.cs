using System.Globalization;

namespace Simulator.Freeze;

/// <summary>When each request arrived, was to be answered, and was: the truth that a load generator's figures are held against.</summary>
internal sealed class AnswerLog
{
    // All the memory beforehand: none is asked for while time is told.
    private readonly (long Arrival, long Due, long Answer)[] _entries = new (long, long, long)[4_000_000];

    /// <summary>Requests that were answered.</summary>
    public int Count { get; private set; }

    /// <summary>Notes an answered request; false once there is no more room.</summary>
    public bool Add(long arrival, long due, long answer)
    {
        if (Count == _entries.Length)
        {
            return false;
        }

        _entries[Count++] = (arrival, due, answer);
        return true;
    }

    /// <summary>The time that <paramref name="share"/> of all requests were answered in, microseconds; 0 where there were none.</summary>
    public long Quantile(double share)
    {
        var times = _entries.AsSpan(0, Count).ToArray().Select(entry => entry.Answer - entry.Arrival).Order().ToArray();
        return times.Length == 0 ? 0 : times[Math.Clamp((int)Math.Ceiling(share * times.Length) - 1, 0, times.Length - 1)];
    }

    /// <summary>Writes a line a request: its arrival, when its answer was due and when it left, microseconds since 1970.</summary>
    public void Write(string path, long startedAt)
    {
        using var file = new StreamWriter(path);
        for (var i = 0; i < Count; i++)
        {
            var (arrival, due, answer) = _entries[i];
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{startedAt + arrival} {startedAt + due} {startedAt + answer}"));
        }
    }
}
