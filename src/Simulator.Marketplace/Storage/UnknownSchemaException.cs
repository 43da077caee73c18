namespace Simulator.Marketplace.Storage;

/// <summary>The database was written by another version of the marketplace, newer or from before its first release.</summary>
internal sealed class UnknownSchemaException(long found, int oldest, int newest) : Exception(
    oldest == newest
        ? $"the database has schema version {found}, this marketplace knows version {newest} only"
        : $"the database has schema version {found}, this marketplace knows versions {oldest} to {newest}");
