using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Simulator.Host.Views;

namespace Simulator.Host.Logging;

/// <summary>The run's log: everything of weight into <c>simulator.log</c>, warnings also to the view.</summary>
internal sealed class RunLog : IDisposable
{
    private const long MostBytes = 100_000_000;
    private readonly Logger _logger;

    private RunLog(Logger logger) => _logger = logger;

    public static RunLog Open(string file, IRunView view) => new(new LoggerConfiguration()
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .WriteTo.File(file, formatProvider: null, fileSizeLimitBytes: MostBytes, rollOnFileSizeLimit: false)
        .WriteTo.Sink(new ViewSink(view), LogEventLevel.Warning)
        .CreateLogger());

    public void AddTo(ILoggingBuilder logging) => logging.AddProvider(new SerilogLoggerProvider(_logger));

    public void Dispose()
    {
        try
        {
            _logger.Dispose();
        }
        catch (IOException)
        {
            // The disk is full: the log's last lines are lost, which must not cost the run its exit code.
        }
    }
}
