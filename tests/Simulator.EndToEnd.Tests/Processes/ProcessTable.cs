using System.Globalization;
using System.Runtime.InteropServices;

namespace Simulator.EndToEnd.Tests.Processes;

/// <summary>The machine's processes, as <c>/proc</c> shows them.</summary>
internal static class ProcessTable
{
    /// <summary>Ids of living children whose command line holds a word.</summary>
    public static IReadOnlyList<int> ChildrenOf(int parent, string word) =>
        [.. Ids().Where(id => ParentOf(id) == parent && CommandLine(id).Contains(word, StringComparison.Ordinal))];

    /// <summary>Whether this process still runs what it ran: the id may have been given to another since, or be that of an unburied one.</summary>
    public static bool Runs(int id, string word) => CommandLine(id).Contains(word, StringComparison.Ordinal);

    public static void Send(int id, Signal signal) => _ = Kill(id, (int)signal);

    /// <summary>True where those who started this process have made it, and so all that it starts, deaf to a signal.</summary>
    public static bool Ignores(Signal signal)
    {
        var ignored = File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))["SigIgn:".Length..];
        return (ulong.Parse(ignored, NumberStyles.HexNumber | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture) & (1UL << ((int)signal - 1))) != 0;
    }

    private static IEnumerable<int> Ids() =>
        Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(name => int.Parse(name!, CultureInfo.InvariantCulture));

    // "17 (name) S 12 …": the name may hold anything, so what follows its last bracket counts.
    private static int ParentOf(int id)
    {
        var stat = Read($"/proc/{id}/stat");
        return stat.Length == 0 ? 0 : int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
    }

    // Empty for a process that is gone, and for one that has ended and was not yet waited for.
    private static string CommandLine(int id) => Read($"/proc/{id}/cmdline").Replace('\0', ' ');

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Kill(int id, int signal);
}
