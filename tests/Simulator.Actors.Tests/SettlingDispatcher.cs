using System.Runtime.CompilerServices;
using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;

namespace Simulator.Actors.Tests;

/// <summary>
/// A dispatcher that knows when no actor has mail left: mail comes from the test or from an actor that is at work, so once nobody works
/// all has happened that the test's last message led to. Replaces every sleep.
/// </summary>
internal sealed class SettlingDispatcher(MessageDispatcherConfigurator configurator, SettlingDispatcher.Work work) : MessageDispatcher(configurator)
{
    protected override void ExecuteTask(IRunnable run)
    {
        work.Began();
        ThreadPool.UnsafeQueueUserWorkItem(
            static state =>
            {
                try
                {
                    state.run.Run();
                }
                finally
                {
                    state.work.Ended();
                }
            },
            (run, work),
            preferLocal: false);
    }

    protected override void Shutdown()
    {
    }

    /// <summary>What all dispatchers of a system have to do.</summary>
    internal sealed class Work
    {
        private static readonly ConditionalWeakTable<ActorSystem, Work> BySystem = [];

        private readonly Lock _gate = new();
        private TaskCompletionSource? _settled;
        private int _running;

        public static Work Of(ActorSystem system) => BySystem.GetValue(system, _ => new Work());

        public void Began()
        {
            lock (_gate)
            {
                _running++;
            }
        }

        public void Ended()
        {
            TaskCompletionSource? settled = null;
            lock (_gate)
            {
                if (--_running == 0)
                {
                    (settled, _settled) = (_settled, null);
                }
            }

            settled?.SetResult();
        }

        public Task Settled()
        {
            lock (_gate)
            {
                return _running == 0 ? Task.CompletedTask : (_settled ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
        }
    }
}

/// <summary>Named in the tests' configuration.</summary>
internal sealed class SettlingDispatcherConfigurator : MessageDispatcherConfigurator
{
    private readonly SettlingDispatcher _dispatcher;

    public SettlingDispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
        : base(config, prerequisites) =>
        _dispatcher = new SettlingDispatcher(this, SettlingDispatcher.Work.Of(prerequisites.Settings.System));

    public override MessageDispatcher Dispatcher() => _dispatcher;
}
