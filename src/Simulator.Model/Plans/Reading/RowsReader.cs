using System.Globalization;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads the rows of the personas' chains: maps of ways on with their chances, which sum to 1 and lead to the log-out in the end.</summary>
internal sealed class RowsReader
{
    private const double Slack = 1e-9;
    private const string Example = $"write its chance, such as 0.25 or 25%, {PlanReader.Inherit}";

    private readonly ChainRow?[] _rows = new ChainRow?[MarketRows.All.Count];
    private readonly Section?[] _parts = new Section?[MarketRows.All.Count];

    /// <summary>Reads the rows of one part of the model.</summary>
    public void Read(string part, Section section)
    {
        for (var row = 0; row < _rows.Length; row++)
        {
            var shape = MarketRows.All[row];
            if (shape.Part == part)
            {
                _parts[row] = section;
                _rows[row] = shape.IsCoin ? Coin(shape, section) : Row(shape, section);
            }
        }
    }

    /// <summary>All rows in the order of <see cref="MarketRow"/>; null after a problem.</summary>
    public IReadOnlyList<ChainRow>? Finish()
    {
        if (_rows.Any(row => row is null))
        {
            return null;
        }

        var rows = _rows.Select(row => row!).ToList();
        var closed = MarketRows.WithoutExit(rows).ToList();
        foreach (var shape in closed)
        {
            var part = _parts[MarketRows.All.Index().First(one => one.Item == shape).Index]!;
            part.Problem(shape.Key, $"never leads to the log-out: {WaysOf(shape)}; give a way out a chance above 0");
        }

        return closed.Count == 0 ? rows : null;
    }

    private static string WaysOf(RowShape shape)
    {
        var open = shape.Ways.Where(way => way.Next is null).Select(way => $"`{way.Name}` leads out and has 0");
        var back = shape.Ways.Where(way => way.Next is not null).Select(way => $"`{way.Name}` only comes back");
        return string.Join(", ", open.Concat(back));
    }

    private static ChainRow? Row(RowShape shape, Section section)
    {
        if (section.RequiredMap(shape.Key, $"write its ways and their chances, which sum to 1: {{ {string.Join(", ", shape.Ways.Select(way => $"{way.Name}: …"))} }}, {PlanReader.Inherit}") is not { } row)
        {
            return null;
        }

        var problems = row.Notes.Problems.Count;
        var weights = shape.Ways.Select(way => row.Required(way.Name, Numbers.Share, Example)).ToArray();
        row.Close();
        if (row.Notes.Problems.Count > problems)
        {
            return null;
        }

        var sum = weights.Sum();
        if (Math.Abs(sum - 1) <= Slack)
        {
            return Of(shape, weights);
        }

        var ways = string.Join(", ", shape.Ways.Zip(weights, (way, weight) => string.Create(CultureInfo.InvariantCulture, $"{way.Name} {weight}")));
        row.Problem(string.Create(CultureInfo.InvariantCulture, $"the chances sum to {Math.Round(sum, 12)}; they must sum to 1 ({ways})"));
        return null;
    }

    private static ChainRow? Coin(RowShape shape, Section section)
    {
        var problems = section.Notes.Problems.Count;
        var share = section.Required(shape.Key, Numbers.Share, Example);
        return section.Notes.Problems.Count > problems ? null : Of(shape, [share, 1 - share]);
    }

    private static ChainRow Of(RowShape shape, double[] weights) => new(shape.State, [.. shape.Ways.Select(way => way.Name)], weights);
}
