using System.Globalization;
using Simulator.Model.Chance;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>{ law: table, values: { 1: 0.25, 2: 0.75 } }</c>; null after a problem.</summary>
internal static class TableReader
{
    public static Laws.Table? Read(Section law, Func<string, Parsed<double>> value)
    {
        var before = law.Notes.Problems.Count;
        if (law.RequiredMap("values", "write values with their weights: { 1: 0.25, 2: 0.75 }") is not { } table)
        {
            return null;
        }

        var rows = new List<(double Value, double Weight)>();
        foreach (var entry in table.Map.Entries)
        {
            var read = value(entry.Key);
            if (read.Error is not null)
            {
                table.Problem(entry.Key, read.Error);
            }

            rows.Add((read.Value, table.Optional(entry.Key, Numbers.Share, 0)));
        }

        var sum = rows.Sum(row => row.Weight);
        if (Math.Abs(sum - 1) > 1e-9)
        {
            law.Problem("values", string.Create(CultureInfo.InvariantCulture, $"the weights sum to {Math.Round(sum, 12)}; they must sum to 1"));
        }

        if (law.Notes.Problems.Count > before)
        {
            return null;
        }

        rows.Sort((left, right) => left.Value.CompareTo(right.Value));
        return new Laws.Table([.. rows.Select(row => row.Value)], [.. rows.Select(row => row.Weight)]);
    }
}
