namespace Simulator.Model.Bindings.Answers;

/// <summary>What kind of value a field has.</summary>
public enum AnswerKind : byte
{
    /// <summary>A text, or a number as it is written.</summary>
    Text,
    Money,

    /// <summary>A whole number.</summary>
    Count,
    Real,
    Word,
}
