using System.Collections.Concurrent;
using System.Text.Json;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Simulator.Marketplace.Observability;

namespace Simulator.Marketplace.Tests.Observability;

/// <summary>Takes what is logged, as the lines would be.</summary>
internal sealed class LogLines : ILogEventSink
{
    private readonly ConcurrentQueue<string> _lines = [];

    public LogLines() => Log = new MarketplaceLog(new LoggerConfiguration().WriteTo.Sink(this).CreateLogger());

    public MarketplaceLog Log { get; }

    public IReadOnlyList<JsonElement> All => [.. _lines.Select(line => JsonDocument.Parse(line).RootElement)];

    public JsonElement Single => Assert.Single(All);

    public void Emit(LogEvent logEvent)
    {
        using StringWriter line = new();
        new CompactJsonFormatter().Format(logEvent, line);
        _lines.Enqueue(line.ToString());
    }
}
