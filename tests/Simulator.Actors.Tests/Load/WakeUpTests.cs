using System.Diagnostics;
using Simulator.Actors.Load;

namespace Simulator.Actors.Tests.Load;

/// <summary>Waits for the system's own clock, for milliseconds; how late it may be says the machine, so only what must never be is asserted.</summary>
public class WakeUpTests
{
    public static TheoryData<Type> Kinds => OperatingSystem.IsLinux() ? [typeof(LinuxWakeUp), typeof(EventWakeUp)] : [typeof(EventWakeUp)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_never_wakes_early(Type kind)
    {
        using var wakeUp = (WakeUp)Activator.CreateInstance(kind)!;
        for (var time = 200; time <= 2000; time += 600)
        {
            var begun = Stopwatch.GetTimestamp();

            wakeUp.Wait(TimeSpan.FromMicroseconds(time));

            // A timer may count from the tick before.
            Assert.InRange(Stopwatch.GetElapsedTime(begun).TotalMicroseconds, time - 150, double.MaxValue);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Another_thread_can_end_the_sleep(Type kind)
    {
        using var wakeUp = (WakeUp)Activator.CreateInstance(kind)!;
        var woken = Task.Factory.StartNew(() => wakeUp.Wait(TimeSpan.FromMinutes(10)), TaskCreationOptions.LongRunning);

        wakeUp.Now();

        await woken.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_call_before_the_sleep_ends_it_once(Type kind)
    {
        using var wakeUp = (WakeUp)Activator.CreateInstance(kind)!;
        wakeUp.Now();
        wakeUp.Now();

        wakeUp.Wait(TimeSpan.FromMinutes(10));
        var begun = Stopwatch.GetTimestamp();
        wakeUp.Wait(TimeSpan.FromMilliseconds(5));

        Assert.InRange(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, 4, double.MaxValue);
    }
}
