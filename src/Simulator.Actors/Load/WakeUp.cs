namespace Simulator.Actors.Load;

/// <summary>A thread's sleep that another can end. Waits as precisely as the system can.</summary>
internal abstract class WakeUp : IDisposable
{
    /// <summary>The most precise that this system has, for the calling thread alone.</summary>
    public static WakeUp ForThisThread() => OperatingSystem.IsLinux() ? new LinuxWakeUp() : new EventWakeUp();

    /// <summary>Sleeps that long, or until <see cref="Now"/>.</summary>
    public abstract void Wait(TimeSpan time);

    /// <summary>Ends the sleep, or the next one if there is none. From any thread.</summary>
    public abstract void Now();

    public abstract void Dispose();
}
