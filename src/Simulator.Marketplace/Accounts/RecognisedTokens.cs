using System.Collections.Concurrent;

namespace Simulator.Marketplace.Accounts;

/// <summary>Remembers tokens whose signature was checked, since checking one costs as much as answering; bounded, emptied when full.</summary>
internal sealed class RecognisedTokens
{
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<string, RecognisedToken> _tokens = new(StringComparer.Ordinal);
    private int _count;

    public RecognisedToken? Find(string text) => _tokens.GetValueOrDefault(text);

    public void Add(string text, RecognisedToken token)
    {
        if (!_tokens.TryAdd(text, token) || Interlocked.Increment(ref _count) < Most) return;
        _tokens.Clear();
        Interlocked.Exchange(ref _count, 0);
    }
}
