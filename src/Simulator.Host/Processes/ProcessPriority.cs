using System.Globalization;
using System.Runtime.InteropServices;

namespace Simulator.Host.Processes;

/// <summary>
/// Asks the kernel to prefer this process over whatever else the machine does, so that a build beside it disturbs a run less. Linux, and only
/// with the right to do so (root); without it nothing changes, and disturbed seconds are marked invalid as ever.
/// </summary>
internal static partial class ProcessPriority
{
    private const int OfThread = 0;
    private const int Nice = -10;

    /// <summary>Raises all threads of this process; threads and processes that they start inherit it.</summary>
    public static void TryRaise()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        foreach (var task in Directory.EnumerateDirectories("/proc/self/task"))
        {
            _ = SetPriority(OfThread, int.Parse(Path.GetFileName(task), CultureInfo.InvariantCulture), Nice);
        }
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, int who, int priority);
}
