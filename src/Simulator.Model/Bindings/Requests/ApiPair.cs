namespace Simulator.Model.Bindings.Requests;

/// <summary>A name with a value: a header, a query parameter, a field of a form. Left out where its value is lacking.</summary>
/// <param name="Name">As it goes over the wire, with what follows it: <c>Accept: </c>, <c>limit=</c>.</param>
/// <param name="IsBase64">The value is written in Base64, as the scheme Basic asks for (RFC 7617, section 2).</param>
public sealed record ApiPair(ReadOnlyMemory<byte> Name, ApiTemplate Value, bool IsBase64 = false);
