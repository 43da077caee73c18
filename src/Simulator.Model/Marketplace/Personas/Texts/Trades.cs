using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas.Texts;

/// <summary>The categories of jobs: each contractor's own trade is one of them.</summary>
internal static class Trades
{
    public static readonly string[] All =
        ["Plumbing", "Electrical", "Roofing", "Painting", "Flooring", "Carpentry", "Landscaping", "Heating and cooling"];

    public static string Any(ref RandomStream stream) => All[stream.NextInt(All.Length)];
}
