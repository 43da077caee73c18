namespace Simulator.Metrics.Recording;

/// <summary>Facts about the parts of an exchange.</summary>
public static class TransportParts
{
    public const int Count = 5;

    /// <summary>Parts that happen once a connection, whoever uses it later: they have no step.</summary>
    public static bool IsOfConnection(this TransportPart part) => part < TransportPart.FirstByte;
}
