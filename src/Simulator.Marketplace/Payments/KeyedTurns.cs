namespace Simulator.Marketplace.Payments;

/// <summary>One at a time a key; different keys don't wait for each other.</summary>
internal sealed class KeyedTurns
{
    private readonly Dictionary<string, Line> _lines = [];

    public async ValueTask<IDisposable> TakeAsync(string key, CancellationToken cancel)
    {
        Line? line;
        lock (_lines)
        {
            if (!_lines.TryGetValue(key, out line)) _lines.Add(key, line = new Line(this, key));
            line.Length++;
        }
        try
        {
            await line.Free.WaitAsync(cancel).ConfigureAwait(false);
            return line;
        }
        catch
        {
            Leave(line);
            throw;
        }
    }

    private void Leave(Line line)
    {
        lock (_lines)
        {
            if (--line.Length > 0) return;
            _lines.Remove(line.Key);
        }
        line.Free.Dispose();
    }

    /// <summary>Those who have the key or wait for it.</summary>
    private sealed class Line(KeyedTurns turns, string key) : IDisposable
    {
        public SemaphoreSlim Free { get; } = new(1, 1);

        public string Key => key;

        public int Length { get; set; }

        public void Dispose()
        {
            Free.Release();
            turns.Leave(this);
        }
    }
}
