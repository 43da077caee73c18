using System.Data.Common;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Faults;

/// <summary>The database as requests meet it while faults are on: lock-contention, lost-write, phantom and connection-leak, in this order.</summary>
internal sealed class FaultyDatabase(Database database, TimeProvider time) : Database
{
    public override string Name => database.Name;

    public override PoolState Pool => database.Pool;

    public override ValueTask<T> ReadAsync<T>(Func<Session, ValueTask<T>> read) =>
        RequestFaults.Current is { } faults ? ReadAsync(faults, read) : database.ReadAsync(read);

    public override ValueTask<IDisposable> TakeConnectionAsync(CancellationToken stop) => database.TakeConnectionAsync(stop);

    public override ValueTask DisposeAsync() => database.DisposeAsync();

    protected override ValueTask<Reply> TransactAsync(Func<Session, ValueTask<Reply>> effect) =>
        RequestFaults.Current is { } faults ? WriteAsync(faults, effect) : database.WriteAsync(effect);

    private async ValueTask<T> ReadAsync<T>(RequestFaults faults, Func<Session, ValueTask<T>> read)
    {
        var found = await database.ReadAsync(read).ConfigureAwait(false);
        await LeakAsync(faults).ConfigureAwait(false);
        return found;
    }

    private async ValueTask<Reply> WriteAsync(RequestFaults faults, Func<Session, ValueTask<Reply>> effect)
    {
        var reply = await database.WriteAsync(async session =>
        {
            var reply = faults.IsOn(Fault.LockContention)
                ? await ContendAsync(faults, session, effect).ConfigureAwait(false)
                : await effect(session).ConfigureAwait(false);
            // Its Idempotency-Key goes with it: the transaction ends as if nobody had asked.
            return IsApplied(reply) && faults.Strikes(Fault.LostWrite) ? reply with { IsKept = false } : reply;
        }).ConfigureAwait(false);
        var isPhantom = IsApplied(reply) && faults.Strikes(Fault.Phantom);
        await LeakAsync(faults).ConfigureAwait(false);
        return isPhantom ? Refusals.Because(400, "BAD_REQUEST", "the fault 'phantom' is switched on and struck this request") : reply;
    }

    // All writes pass the same lock, before any other one so that none waits for the other in a circle: those that are struck alone.
    private async ValueTask<Reply> ContendAsync(RequestFaults faults, Session session, Func<Session, ValueTask<Reply>> effect)
    {
        var isStruck = faults.Strikes(Fault.LockContention, out var strike);
        if (isStruck) await session.LockAllAsync().ConfigureAwait(false);
        else await session.ShareAllAsync().ConfigureAwait(false);
        var reply = await effect(session).ConfigureAwait(false);
        if (isStruck) await Task.Delay(strike.Detail<TimeSpan>(), time, strike.Off).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return reply;
    }

    private async ValueTask LeakAsync(RequestFaults faults)
    {
        if (!faults.StrikesFirst(Fault.ConnectionLeak, out var strike)) return;
        try
        {
            var taken = await database.TakeConnectionAsync(strike.Off).ConfigureAwait(false);
            // The request that this runs for is not kept with it.
            strike.Off.UnsafeRegister(static taken => ((IDisposable)taken!).Dispose(), taken);
        }
        catch (Exception problem) when (problem is OperationCanceledException or DbException)
        {
            // It was switched off before there was a connection to take, or none can be had: the request's own work is done either way.
        }
    }

    private static bool IsApplied(Reply reply) => reply is { IsKept: true, IsReplayed: false, Status: < 400 };
}
