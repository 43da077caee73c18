using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Simulator.Host.Views;

namespace Simulator.Host.Logging;

/// <summary>Shows warnings of the log in the view, one line each.</summary>
internal sealed class ViewSink(IRunView view) : ILogEventSink
{
    public void Emit(LogEvent logEvent) =>
        view.Notice($"{logEvent.Level}: {logEvent.RenderMessage(CultureInfo.InvariantCulture).ReplaceLineEndings(" ")} (see simulator.log)");
}
