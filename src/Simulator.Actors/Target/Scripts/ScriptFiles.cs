using Simulator.Actors.Load;
using Simulator.Model.Scripts;

namespace Simulator.Actors.Target.Scripts;

/// <summary>Reads the files that bodies of scenarios are made of, once for a node and before anything is sent.</summary>
internal static class ScriptFiles
{
    private const int MostBytes = 10 * 1024 * 1024;

    /// <summary>By the paths that the plan gives.</summary>
    /// <exception cref="PlanRefusedException">A file is not there, cannot be read or is larger than 10 MB.</exception>
    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Of(IEnumerable<ScriptStep> steps)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            foreach (var path in step.Files)
            {
                if (!files.ContainsKey(path))
                {
                    files[path] = Read($"{step.PlanPath}.{step.BodyKey}", path);
                }
            }
        }

        return files;
    }

    private static byte[] Read(string planPath, string path)
    {
        try
        {
            return new FileInfo(path).Length <= MostBytes ? File.ReadAllBytes(path)
                : throw new PlanRefusedException($"{planPath}: the file {path} is larger than {MostBytes / 1024 / 1024} MB, which is the most that a body is made of");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PlanRefusedException($"{planPath}: the file {path} cannot be read on this node: {failure.Message}");
        }
    }
}
