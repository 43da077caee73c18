using Simulator.Model.Bindings.Words;
using Simulator.Model.Plans.Tree;

namespace Simulator.Model.Plans.Reading.Bindings;

/// <summary>Reads <c>words</c>: how the API spells what users know.</summary>
internal static class WordsReader
{
    /// <summary>By vocabulary; those that the binding does not spell as users say them.</summary>
    public static IReadOnlyList<ApiWords> Read(Section binding)
    {
        if (binding.OptionalMap("words") is not { } words)
        {
            return ApiVocabularies.Own;
        }

        var read = ApiVocabularies.All.Select(one => words.OptionalMap(ApiVocabularies.KeyOf(one)) is { } section ? Spelled(section, one) : ApiVocabularies.Own[(int)one]).ToList();
        words.Close();
        return read;
    }

    private static ApiWords Spelled(Section section, ApiVocabulary vocabulary)
    {
        var known = ApiVocabularies.WordsOf(vocabulary);
        var spelled = new List<(string, IReadOnlyList<ApiWord>)>();
        foreach (var entry in section.Entries())
        {
            if (known.Count > 0 && !known.Contains(entry.Key))
            {
                section.Notes.Add(entry.Place, section.PathOf(entry.Key), $"users know no such word{NearestWord.Hint(entry.Key, known)}");
                continue;
            }

            IReadOnlyList<PlanNode> theirs = entry.Value is PlanNode.Sequence list ? list.Items : [entry.Value];
            if (theirs.Count == 0 || theirs.Any(one => one is not PlanNode.Scalar { Text.Length: > 0 }))
            {
                section.Notes.Add(entry.Value.Place, section.PathOf(entry.Key), "expects the API's word for it, or a list of those that mean it, the one to be written first");
                continue;
            }

            spelled.Add((entry.Key, [.. theirs.Cast<PlanNode.Scalar>().Select(one => new ApiWord(one.Text, PlanJson.Literal(one) is not null))]));
        }

        // What is not spelled stays as it is, unless the API means something else by it.
        var taken = spelled.SelectMany(one => one.Item2).Select(one => one.Text).ToHashSet(StringComparer.Ordinal);
        spelled.AddRange(known.Where(word => spelled.All(one => one.Item1 != word) && !taken.Contains(word)).Select(word => (word, (IReadOnlyList<ApiWord>)[new ApiWord(word, false)])));
        return new ApiWords(spelled);
    }
}
