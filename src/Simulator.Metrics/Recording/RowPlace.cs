using Simulator.Model.Behaviour;

namespace Simulator.Metrics.Recording;

/// <summary>Where the choices of a row are counted: a counter for each mask and option.</summary>
/// <param name="Start">Of the first counter.</param>
/// <param name="Coin">Tosses of this row with a factor of the user's own.</param>
public sealed record RowPlace(ChainRow Row, int Start, ScorePlace Coin)
{
    /// <summary>Rows with more ways on are not counted mask by mask.</summary>
    public const int MostOptions = ChainRow.MostOptions;

    public bool IsCounted => Row.Options.Count <= MostOptions;

    /// <summary>How many counters it takes.</summary>
    public int Width => WidthOf(Row);

    public int CellOf(uint enabled, int option) => Start + ((int)enabled * Row.Options.Count) + option;

    public static int WidthOf(ChainRow row) => row.Options.Count <= MostOptions ? row.Options.Count << row.Options.Count : 0;
}
