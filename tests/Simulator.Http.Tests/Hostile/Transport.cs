namespace Simulator.Http.Tests.Hostile;

/// <summary>Over what a hostile server is spoken to.</summary>
public enum Transport
{
    Plain,
    Tls,
}
