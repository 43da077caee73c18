using Akka.Event;

namespace Simulator.Actors.Hosting;

/// <summary>
/// Takes the place of the logger that Akka attaches to standard output while it starts and stops, whatever its level: standard output
/// belongs to the verdict and to <c>--json</c>. Named in <c>hocon/simulator.conf</c>.
/// </summary>
public sealed class SilentLogger : MinimalLogger
{
    protected override void Log(object message) { }
}
