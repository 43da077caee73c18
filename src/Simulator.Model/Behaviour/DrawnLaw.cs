using Simulator.Model.Chance;

namespace Simulator.Model.Behaviour;

/// <summary>A quantity that users draw: a pause in honest seconds before scaling, or a trait of their own.</summary>
/// <param name="Name">Such as <c>view page</c>; unique in its list.</param>
public sealed record DrawnLaw(string Name, Law Law);
