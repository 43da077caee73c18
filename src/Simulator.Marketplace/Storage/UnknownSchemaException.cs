namespace Simulator.Marketplace.Storage;

/// <summary>The file was written by a newer marketplace.</summary>
internal sealed class UnknownSchemaException(long found, int known)
    : Exception($"the database has schema version {found}, this marketplace knows versions up to {known}");
