namespace Simulator.Soak.Wire;

/// <summary>How a request says where its body ends.</summary>
internal enum Framing
{
    None,
    ContentLength,
    Chunked,
}
