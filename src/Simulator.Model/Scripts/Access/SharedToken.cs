namespace Simulator.Model.Scripts.Access;

/// <summary>A token that a node fetches once for all of its users (RFC 6749, section 4.4), before the load and again before it expires; what is sent for it is not measured.</summary>
/// <param name="Host">Where it is asked for: 0 is the target itself, from 1 on the hosts that the plan names beside it.</param>
/// <param name="Address">Path and query below that host, percent-encoded.</param>
/// <param name="Headers">Whole header lines, each with its CR LF; secret.</param>
/// <param name="Form">The body, <c>application/x-www-form-urlencoded</c>; secret.</param>
/// <param name="PlanPath">Where it stands in the plan, for messages.</param>
public sealed record SharedToken(int Host, string Address, ReadOnlyMemory<byte> Headers, ReadOnlyMemory<byte> Form, string PlanPath);
