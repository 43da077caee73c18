using System.Text;

namespace Simulator.Model.Bindings.Words;

/// <summary>How an API spells a set of words. What it does not spell stays as it is, both ways.</summary>
public sealed class ApiWords
{
    /// <summary>Stands for every word of the API that is not spelled elsewhere.</summary>
    public const string AnyOther = "*";

    private readonly Dictionary<string, ApiWord> _theirs = new(StringComparer.Ordinal);
    private readonly (ApiWord Theirs, string Own)[] _own;
    private readonly string? _other;

    /// <param name="words">A user's word with what the API says for it: the first is written, each is read.</param>
    public ApiWords(IReadOnlyList<(string Own, IReadOnlyList<ApiWord> Theirs)> words)
    {
        var read = new List<(ApiWord, string)>();
        foreach (var (own, theirs) in words)
        {
            foreach (var word in theirs)
            {
                if (word.Text == AnyOther)
                {
                    _other = own;
                    continue;
                }

                _theirs.TryAdd(own, word);
                read.Add((word, own));
            }
        }

        _own = [.. read];
    }

    /// <summary>What the API says for a user's word; null where it is the same.</summary>
    public ApiWord? Theirs(string own) => _theirs.GetValueOrDefault(own);

    /// <summary>The user's word for what an answer says.</summary>
    public string Own(ReadOnlySpan<byte> theirs)
    {
        foreach (ref readonly var pair in _own.AsSpan())
        {
            if (theirs.SequenceEqual(pair.Theirs.Bytes)) return pair.Own;
        }

        return _other ?? Encoding.UTF8.GetString(theirs);
    }
}
