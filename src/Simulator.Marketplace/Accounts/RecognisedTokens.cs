using System.Collections.Concurrent;

namespace Simulator.Marketplace.Accounts;

/// <summary>
/// Remembers tokens whose signature was checked, since checking one costs as much as answering. Two generations bound it: when the younger one is
/// full it becomes the older, whose tokens are forgotten unless somebody has sent them meanwhile.
/// </summary>
internal sealed class RecognisedTokens(int most = RecognisedTokens.Most)
{
    /// <summary>How many a generation holds: two of them are some 20 MB.</summary>
    public const int Most = 8_192;

    private volatile ConcurrentDictionary<string, RecognisedToken> _young = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, RecognisedToken> _old = new(StringComparer.Ordinal);
    private int _count;

    public RecognisedToken? Find(string text)
    {
        if (_young.TryGetValue(text, out var token)) return token;
        if (!_old.TryGetValue(text, out token)) return null;
        Add(text, token);
        return token;
    }

    public void Add(string text, RecognisedToken token)
    {
        var young = _young;
        if (!young.TryAdd(text, token) || Interlocked.Increment(ref _count) != most) return;
        _old = young;
        _young = new(StringComparer.Ordinal);
        Interlocked.Exchange(ref _count, 0);
    }
}
