using Akka.Configuration;
using Simulator.Actors.Hosting;

namespace Simulator.Host.Runs;

/// <summary>This node's settings from <c>hocon/simulator.conf</c>: the one of the current directory, else the one beside the executable.</summary>
internal sealed record NodeConfig(Config Config, NodeOptions Options)
{
    private const string RelativePath = "hocon/simulator.conf";

    /// <exception cref="BadOptionException">A key is unknown, missing or out of range.</exception>
    public static NodeConfig Load()
    {
        var shipped = Parse(Path.Combine(AppContext.BaseDirectory, RelativePath));
        var own = Path.Combine(Directory.GetCurrentDirectory(), RelativePath);
        var config = File.Exists(own) ? Parse(own).WithFallback(shipped) : shipped;
        return new NodeConfig(config, NodeOptions.From(config));
    }

    private static Config Parse(string file)
    {
        try
        {
            return ConfigurationFactory.ParseString(File.ReadAllText(file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException or ConfigurationException)
        {
            throw new BadOptionException($"{file} cannot be read: {failure.Message}");
        }
    }
}
