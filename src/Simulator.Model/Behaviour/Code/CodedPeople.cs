namespace Simulator.Model.Behaviour.Code;

/// <summary>Those of a population who are written in code.</summary>
/// <param name="TypeName">The full name of the type that makes them, as the plan has it.</param>
/// <param name="Factory">Makes them; from any thread.</param>
public sealed record CodedPeople(string TypeName, IUserFactory Factory)
{
    /// <summary>The type's name without its namespace, for tables.</summary>
    public string ShortName => TypeName[(TypeName.LastIndexOf('.') + 1)..];

    /// <summary>Nothing of what they decide is known beforehand.</summary>
    public static ConductModel ConductAt(double thinkScale) => new([], [], [], thinkScale);
}
