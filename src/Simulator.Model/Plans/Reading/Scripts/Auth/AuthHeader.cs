using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts.Auth;

/// <summary>A header that lets requests in.</summary>
/// <param name="Line">The whole line with its CR LF.</param>
/// <param name="OnWrites">Only what changes something carries it, such as a token against forged requests.</param>
internal sealed record AuthHeader(string Name, Template Line, bool OnWrites)
{
    /// <summary>The variables that it is made of.</summary>
    public required IReadOnlyList<int> Slots { get; init; }

    public static IReadOnlyList<int> SlotsIn(Template template) => [.. template.Parts.Where(part => part.Slot >= 0).Select(part => part.Slot)];
}
