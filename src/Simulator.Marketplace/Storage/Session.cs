using System.Data.Common;

namespace Simulator.Marketplace.Storage;

/// <summary>
/// One connection inside one transaction; at any time one request uses it. Arguments fill $1, $2, … in order. The same SQL runs on every
/// database; where they differ, <see cref="Dialect"/> has the words.
/// </summary>
internal abstract class Session
{
    public abstract Dialect Dialect { get; }

    /// <summary>Where the transaction writes down what it changes; null where nobody asks.</summary>
    public Touched? Touched { get; set; }

    /// <summary>Gives the number of rows that were changed.</summary>
    public abstract ValueTask<int> ExecuteAsync(string sql, params ReadOnlySpan<object?> arguments);

    public abstract ValueTask<long> NumberAsync(string sql, params ReadOnlySpan<object?> arguments);

    public abstract ValueTask<T?> OneAsync<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> arguments)
        where T : class;

    public abstract ValueTask<List<T>> AllAsync<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> arguments);

    /// <summary>
    /// Holds a row until the transaction ends, so that what is read of it afterwards stays true. Who holds several takes them in the order
    /// contract, then job: two transactions then never wait for each other.
    /// </summary>
    public abstract ValueTask LockAsync(string table, string id);

    /// <summary>Lets nobody else pass here or at <see cref="ShareAllAsync"/> until the transaction ends, of any marketplace on this database.</summary>
    public abstract ValueTask LockAllAsync();

    /// <summary>Passes here together with others, but not while somebody holds <see cref="LockAllAsync"/>.</summary>
    public abstract ValueTask ShareAllAsync();
}
