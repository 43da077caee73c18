namespace Simulator.Behaviour;

/// <summary>The next thing that a user does.</summary>
/// <param name="Name">The series under which it is measured, such as <c>post job</c>.</param>
/// <param name="Call">The operation.</param>
/// <param name="Think">The pause before the step is due, counted from the former answer; already scaled; never negative.</param>
public readonly record struct Step(string Name, Call Call, TimeSpan Think)
{
    /// <summary>Which law of its plan the pause was drawn from; -1 where it was not, as before a retry.</summary>
    public int Pause { get; init; } = -1;

    /// <summary>
    /// Numbers what a user means to do once, from 1 over its whole life; 0 for reads. Requests of one intent carry the same idempotency key,
    /// however often they are sent.
    /// </summary>
    public long Intent { get; init; }

    /// <summary>How long the user waits for the answer before giving up; null: as long as the request's time limit.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>A second operation, sent right behind the first without waiting: a double click, another tab. Both answers are told before the next step is asked for.</summary>
    public Call? Twin { get; init; }

    /// <summary>The twin's intent; equal to <see cref="Intent"/> for a double click.</summary>
    public long TwinIntent { get; init; }

    /// <summary>How often the same was asked before: 0 for a first request, more for a retry, a reload or a resend.</summary>
    public int Attempt { get; init; }
}
