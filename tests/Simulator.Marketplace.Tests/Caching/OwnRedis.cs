using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Simulator.Marketplace.Tests.Services;
using StackExchange.Redis;

namespace Simulator.Marketplace.Tests.Caching;

/// <summary>A Redis of the test's own, to be killed, frozen and started again. The test is skipped where none is installed.</summary>
internal sealed class OwnRedis : IAsyncDisposable
{
    public const string Password = "own-secret";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("own-redis-");
    private readonly int _port = FreePort();
    private Process? _process;

    private OwnRedis()
    {
    }

    public string Url => string.Create(CultureInfo.InvariantCulture, $"redis://:{Password}@127.0.0.1:{_port}/1");

    public static async Task<OwnRedis> StartAsync()
    {
        OwnRedis redis = new();
        try
        {
            await redis.StartAgainAsync();
            return redis;
        }
        catch
        {
            await redis.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it with what it had saved, if anything.</summary>
    public async Task StartAgainAsync()
    {
        ProcessStartInfo start = new("redis-server") { RedirectStandardOutput = true, WorkingDirectory = _folder.FullName };
        string[] settings =
        [
            "--port", $"{_port}", "--bind", "127.0.0.1", "--requirepass", Password, "--save", "", "--logfile", "redis.log", "--dir", _folder.FullName,
        ];
        foreach (var word in settings) start.ArgumentList.Add(word);
        try
        {
            _process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            if (Environment.GetEnvironmentVariable(ServiceVariables.RequireName) == "1") Assert.Fail("redis-server is not installed");
            Assert.Skip("redis-server is not installed");
        }
        await Eventually.HoldsAsync(AnswersAsync);
    }

    public Task SaveAsync() => AskAsync("SAVE");

    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        _process.Dispose();
        _process = null;
    }

    public Task FreezeAsync() => SignalAsync("-STOP");

    public Task ThawAsync() => SignalAsync("-CONT");

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await KillAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await AskAsync("PING");
            return true;
        }
        catch (RedisException)
        {
            Assert.False(_process!.HasExited, "redis-server has ended");
            return false;
        }
    }

    private async Task AskAsync(string command)
    {
        ConfigurationOptions options = new() { EndPoints = { { "127.0.0.1", _port } }, Password = Password, ConnectTimeout = 1_000, AllowAdmin = true };
        await using var connection = await ConnectionMultiplexer.ConnectAsync(options);
        await connection.GetDatabase().ExecuteAsync(command);
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{_process!.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, kill.ExitCode);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
