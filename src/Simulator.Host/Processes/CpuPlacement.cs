using System.Runtime.InteropServices;

namespace Simulator.Host.Processes;

/// <summary>
/// Splits this machine's cores between generator and embedded target, so that neither measures the other. Linux only: elsewhere both
/// share all cores, and the output says so.
/// </summary>
internal static partial class CpuPlacement
{
    private const int MaskBytes = 128;

    /// <summary>Cores that this process may use, in rising order; empty where that cannot be told.</summary>
    public static IReadOnlyList<int> Allowed()
    {
        if (!OperatingSystem.IsLinux())
        {
            return [];
        }

        var mask = new byte[MaskBytes];
        return SchedGetAffinity(0, MaskBytes, mask) < 0
            ? []
            : [.. Enumerable.Range(0, MaskBytes * 8).Where(core => (mask[core / 8] & (1 << (core % 8))) != 0)];
    }

    /// <summary>The lower half of the cores for the target, the upper half for the generator; null where there are fewer than two.</summary>
    public static (IReadOnlyList<int> Target, IReadOnlyList<int> Generator)? Split(IReadOnlyList<int> cores)
    {
        if (cores.Count < 2)
        {
            return null;
        }

        var half = cores.Count / 2;
        return ([.. cores.Take(half)], [.. cores.Skip(half)]);
    }

    /// <summary>Binds the calling thread; threads and processes that it starts inherit it.</summary>
    public static void BindThisThread(IReadOnlyList<int> cores) => Bind(0, cores);

    /// <summary>Binds all threads of this process, and so all that they start.</summary>
    public static void BindThisProcess(IReadOnlyList<int> cores)
    {
        foreach (var task in Directory.EnumerateDirectories("/proc/self/task"))
        {
            Bind(int.Parse(Path.GetFileName(task), System.Globalization.CultureInfo.InvariantCulture), cores);
        }
    }

    // A thread that ended meanwhile needs no binding, so the result does not matter.
    private static void Bind(int thread, IReadOnlyList<int> cores)
    {
        var mask = new byte[MaskBytes];
        foreach (var core in cores)
        {
            mask[core / 8] |= (byte)(1 << (core % 8));
        }

        _ = SchedSetAffinity(thread, MaskBytes, mask);
    }

    [LibraryImport("libc", EntryPoint = "sched_getaffinity", SetLastError = true)]
    private static partial int SchedGetAffinity(int thread, nuint length, byte[] mask);

    [LibraryImport("libc", EntryPoint = "sched_setaffinity", SetLastError = true)]
    private static partial int SchedSetAffinity(int thread, nuint length, byte[] mask);
}
