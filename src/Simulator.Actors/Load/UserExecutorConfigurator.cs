using Akka.Configuration;
using Akka.Dispatch;

namespace Simulator.Actors.Load;

/// <summary>Makes the <see cref="UserExecutor"/>; <c>hocon/simulator.conf</c> names it, with the number of its threads.</summary>
internal sealed class UserExecutorConfigurator(Config config, IDispatcherPrerequisites prerequisites) : ExecutorServiceConfigurator(config, prerequisites)
{
    public override ExecutorService Produce(string id) => new UserExecutor(id, Math.Max(1, Config.GetInt("threads")));
}
