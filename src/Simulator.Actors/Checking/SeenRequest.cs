namespace Simulator.Actors.Checking;

/// <summary>A request as it was sent, without secrets; what belongs to the connection (host, length, cookies of the jar) is not in it.</summary>
/// <param name="Method">Such as <c>POST</c>.</param>
/// <param name="Target">Path and query; a whole URL where it went to another host.</param>
public sealed record SeenRequest(string Method, string Target, IReadOnlyList<string> Headers, string Body, long BodyBytes);
