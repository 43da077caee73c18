namespace Simulator.Model.Bindings.Requests;

/// <summary>What kind of value a variable has; how it is written is the binding's choice.</summary>
public enum ApiValueKind : byte
{
    Text,
    Number,
    Money,
    Id,
    Word,
    List,
}
