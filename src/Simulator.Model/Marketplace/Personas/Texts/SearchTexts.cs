using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas.Texts;

/// <summary>What visitors search for: a room and a trade, in the words of <see cref="JobTexts"/>.</summary>
internal static class SearchTexts
{
    public static string Words(string trade, ref RandomStream stream)
    {
        var end = trade.IndexOf(' ', StringComparison.Ordinal);
        return $"{JobTexts.AnyRoom(ref stream)} {(end < 0 ? trade : trade[..end])}";
    }
}
