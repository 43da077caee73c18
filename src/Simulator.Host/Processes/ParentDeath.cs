using System.Runtime.InteropServices;

namespace Simulator.Host.Processes;

/// <summary>
/// Lets a child process end with its parent even when the child is frozen and cannot see that its standard input closed. Linux only;
/// elsewhere the closed input has to do.
/// </summary>
internal static partial class ParentDeath
{
    private const int SetParentDeathSignal = 1;
    private const int SigKill = 9;

    /// <summary>The kernel kills this process once the thread that started it is gone.</summary>
    public static void KillsThisProcess()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = Prctl(SetParentDeathSignal, SigKill, 0, 0, 0);
        }
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Prctl(int option, nuint argument2, nuint argument3, nuint argument4, nuint argument5);
}
