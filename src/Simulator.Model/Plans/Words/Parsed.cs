namespace Simulator.Model.Plans.Words;

/// <summary>A value read from text, or what is wrong with the text and what would be right.</summary>
internal readonly record struct Parsed<T>(T? Value, string? Error)
{
    public static implicit operator Parsed<T>(T value) => new(value, null);

    public static Parsed<T> Wrong(string error) => new(default, error);

    public Parsed<T> If(Func<T, bool> holds, string otherwise) => Error is null && !holds(Value!) ? Wrong(otherwise) : this;

    public Parsed<TOther> Then<TOther>(Func<T, TOther> turn) => Error is null ? turn(Value!) : Parsed<TOther>.Wrong(Error);
}
