namespace Simulator.Http.Tests.Hostile.Server;

/// <summary>A request as the hostile server read it.</summary>
/// <param name="Verb">Such as GET.</param>
/// <param name="Target">The path in origin form.</param>
/// <param name="Head">Request line and header lines.</param>
/// <param name="Body">Empty where it was not read.</param>
internal sealed record HostileRequest(string Verb, string Target, string Head, byte[] Body);
