using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Simulator.EndToEnd.Tests.Processes;

/// <summary>An etcd of a test's own, on free loopback ports and in its folder, as a process.</summary>
internal sealed class EtcdProcess
{
    private const int Attempts = 5;

    private EtcdProcess(Uri address) => Address = address;

    public Uri Address { get; }

    /// <summary>Waits until it answers; without etcd on the machine the test is skipped, or fails where services are required.</summary>
    public static async Task<EtcdProcess> StartAsync(Bench bench)
    {
        var executable = Find();
        for (var attempt = 1; ; attempt++)
        {
            var (client, peer) = (FreeAddress(), FreeAddress());
            var process = bench.StartAs([
                executable, "--name", "one", "--data-dir", bench.At($"etcd-{attempt}"), "--listen-client-urls", client, "--advertise-client-urls", client,
                "--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer, "--initial-cluster", $"one={peer}"]);
            using HttpClient http = new() { BaseAddress = new Uri(client) };
            var isHealthy = false;
            await Patience.UntilAsync("etcd answers", () => process.HasEnded || (isHealthy = IsHealthy(http)));
            if (isHealthy && !process.HasEnded)
            {
                return new EtcdProcess(new Uri(client));
            }

            // Somebody else may have taken a port between looking and listening.
            Assert.True(attempt < Attempts, $"etcd does not start\n{process.Output}{process.Error}");
        }
    }

    /// <summary>How many keys there are, asked without a log-in.</summary>
    public async Task<int> KeysAsync()
    {
        using HttpClient http = new() { BaseAddress = Address };
        using StringContent all = new("""{ "key": "AA==", "range_end": "AA==", "count_only": true }""", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("/v3/kv/range", UriKind.Relative), all, TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return json.RootElement.TryGetProperty("count", out var count) ? int.Parse(count.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    private static bool IsHealthy(HttpClient http)
    {
        try
        {
            using HttpRequestMessage health = new(HttpMethod.Get, "/health");
            using var answer = http.Send(health);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Find()
    {
        var places = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "etcd"));
        if (places.FirstOrDefault(File.Exists) is { } found) return found;
        const string missing = "there is no etcd: install etcd-server, as eng/services.sh start does";
        if (Environment.GetEnvironmentVariable("SIMULATOR_REQUIRE_SERVICES") == "1") Assert.Fail(missing);
        Assert.Skip(missing);
        return "";
    }

    private static string FreeAddress()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
