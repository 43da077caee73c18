namespace Simulator.Model.Plans.Tree;

/// <summary>Finds the word that somebody meant.</summary>
public static class NearestWord
{
    private const int MostListed = 24;

    /// <summary><c>; did you mean `x`?</c>, or the words that there are where none is near.</summary>
    public static string Hint(string word, IReadOnlyCollection<string> known)
    {
        var near = known
            .Select(candidate => (Word: candidate, Distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(one => one.Distance <= Allowed(Math.Max(word.Length, one.Word.Length)))
            .OrderBy(one => one.Distance)
            .Select(one => one.Word)
            .FirstOrDefault();
        if (near is not null)
        {
            return $"; did you mean `{near}`?";
        }

        return known.Count == 0 ? "" : $"; there are {string.Join(", ", known.Take(MostListed))}{(known.Count > MostListed ? ", …" : "")}";
    }

    // In a short word every letter counts: 200 is not meant to be 500.
    private static int Allowed(int length) => length <= 3 ? 0 : length <= 5 ? 1 : Math.Max(2, length / 3);

    // Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours count one each.
    private static int Distance(string left, string right)
    {
        var cost = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                cost[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)),
                };
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[left.Length, right.Length];
    }
}
