namespace Simulator.Model.Load;

/// <summary>How session starts of an open load lie within their rate.</summary>
public enum Spacing : byte
{
    /// <summary>By chance, as independent people come: a Poisson process of the rate.</summary>
    Poisson,

    /// <summary>Evenly: the k-th start, from 0, is due when the rate has come to k + 1/2 starts.</summary>
    Even,
}
