namespace Simulator.Model.Plans.Words;

/// <summary>How the levels of a threshold are written.</summary>
internal enum LevelUnit
{
    /// <summary><c>500ms</c></summary>
    Time,

    /// <summary><c>0.5%</c></summary>
    Share,

    /// <summary><c>100/s</c> or <c>100</c></summary>
    PerSecond,

    /// <summary><c>160</c></summary>
    Number,

    /// <summary><c>49.90</c>, also with the metric's own unit: <c>49.90 EUR</c>; it may be negative.</summary>
    Value,
}
