namespace Simulator.EndToEnd.Tests;

/// <summary>The folder that these tests were built in.</summary>
internal static class Repository
{
    /// <param name="path">From its root.</param>
    public static string At(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Simulator.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException($"no Simulator.sln above {AppContext.BaseDirectory}"), path);
    }
}
