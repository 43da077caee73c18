using Akka.Actor;
using Akka.Dispatch;

namespace Simulator.Actors.Load;

/// <summary>
/// Lets users run on the thread that brought them news. A socket's thread that has an answer, or the pacer's with what is due, tells the user and then takes
/// the user's turn itself: no other thread has to wake up first, which on one core costs more than the turn. Others get their turns from the dispatcher's own threads.
/// </summary>
internal static class UserTurns
{
    // What begets more work than this goes to the dispatcher's threads, so that a thread gets back to its sockets.
    private const int MostTurns = 64;

    [ThreadStatic]
    private static Queue<IRunnable>? _turns;

    [ThreadStatic]
    private static bool _isTaking;

    [ThreadStatic]
    private static int _left;

    /// <summary>Whether the calling thread takes this turn itself, soon.</summary>
    public static bool TryTake(IRunnable turn)
    {
        if (_left <= 0)
        {
            return false;
        }

        _left--;
        (_turns ??= new Queue<IRunnable>()).Enqueue(turn);
        return true;
    }

    /// <summary>Tells a user and takes the turns that follow from it.</summary>
    public static void Tell(IActorRef user, object message)
    {
        if (_isTaking)
        {
            // Within a turn: whoever takes that one comes to this.
            user.Tell(message, ActorRefs.NoSender);
            return;
        }

        (_isTaking, _left) = (true, MostTurns);
        try
        {
            user.Tell(message, ActorRefs.NoSender);
            while (_turns is { Count: > 0 } turns)
            {
                turns.Dequeue().Run();
            }
        }
        finally
        {
            (_isTaking, _left) = (false, 0);
            LeaveTheRest();
        }
    }

    // Only after a failure is any left: nobody's turn may be lost with it.
    private static void LeaveTheRest()
    {
        while (_turns is { Count: > 0 } turns)
        {
            ThreadPool.UnsafeQueueUserWorkItem(turns.Dequeue(), preferLocal: false);
        }
    }
}
