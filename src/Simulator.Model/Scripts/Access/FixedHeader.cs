namespace Simulator.Model.Scripts.Access;

/// <summary>A header that all requests carry alike; secret.</summary>
/// <param name="Line">The whole line with its CR LF.</param>
public sealed record FixedHeader(string Name, ReadOnlyMemory<byte> Line);
