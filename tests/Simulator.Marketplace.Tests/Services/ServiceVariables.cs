using System.Net.Sockets;

namespace Simulator.Marketplace.Tests.Services;

/// <summary>Addresses of services: variables of the environment, or else of the file that <c>eng/services.sh start</c> leaves.</summary>
internal sealed class ServiceVariables(Func<string, string?> environment, string file)
{
    public const string RequireName = "SIMULATOR_REQUIRE_SERVICES";

    public static ServiceVariables OfThisProcess { get; } = new(Environment.GetEnvironmentVariable, DefaultFile());

    /// <summary>The address; without one the test is skipped, or fails where services are required.</summary>
    public string Address(string name)
    {
        if (Find(name) is { } address) return address;
        if (environment(RequireName) == "1") Assert.Fail($"{name} is not set, and {RequireName}=1: start PostgreSQL and Redis with eng/services.sh start");
        Assert.Skip("start PostgreSQL and Redis with eng/services.sh start");
        return "";
    }

    private string? Find(string name) => environment(name) is { Length: > 0 } address ? address : FromFile(name);

    // A machine that was switched off leaves the file, and nobody behind it; addresses that someone has set are believed.
    private string? FromFile(string name)
    {
        if (!File.Exists(file)) return null;
        var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name + "=", StringComparison.Ordinal));
        return line?[(name.Length + 1)..] is { } address && Listens(new Uri(address)) ? address : null;
    }

    private static bool Listens(Uri address)
    {
        try
        {
            using var client = new TcpClient(address.Host, address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string DefaultFile() => Path.Combine(Path.GetTempPath(), $"simulator-services-{UserId()}", "services.env");

    private static string UserId()
    {
        const string status = "/proc/self/status";
        if (!File.Exists(status)) return "unknown";
        return File.ReadLines(status).First(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];
    }
}
