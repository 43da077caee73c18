namespace Simulator.Model.Load;

/// <summary>What a load curve counts, and who comes (Schroeder, Wierman, Harchol-Balter, NSDI 2006).</summary>
public enum LoadModel : byte
{
    /// <summary>Users, each starting a session when the last one ended.</summary>
    Closed,

    /// <summary>Session starts a second of people who come back; within a session steps follow one another (partly open).</summary>
    PartlyOpen,

    /// <summary>Session starts a second of new visitors who never come back.</summary>
    Open,
}
