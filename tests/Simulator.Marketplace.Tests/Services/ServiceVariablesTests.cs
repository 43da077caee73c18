using System.Net;
using System.Net.Sockets;
using Xunit.Sdk;

namespace Simulator.Marketplace.Tests.Services;

public sealed class ServiceVariablesTests : IDisposable
{
    private const string Name = "SIMULATOR_TEST_REDIS";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("service-variables-tests-");
    private readonly Dictionary<string, string> _environment = [];

    private string FileOfServices => Path.Combine(_folder.FullName, "services.env");

    private ServiceVariables Variables => new(name => _environment.GetValueOrDefault(name), FileOfServices);

    [Fact]
    public void The_environment_goes_before_the_file()
    {
        using var listener = Listen();
        Write($"redis://:file@{listener.LocalEndpoint}/0");
        _environment[Name] = "redis://:environment@127.0.0.1:1/0";

        Assert.Equal("redis://:environment@127.0.0.1:1/0", Variables.Address(Name));
    }

    [Fact]
    public void Without_a_variable_the_file_of_services_that_run_is_read()
    {
        using var listener = Listen();
        Write($"redis://:file@{listener.LocalEndpoint}/0");

        Assert.Equal($"redis://:file@{listener.LocalEndpoint}/0", Variables.Address(Name));
    }

    [Fact]
    public void Without_a_variable_and_a_file_the_test_is_skipped() => AssertSkipped();

    [Fact]
    public void A_file_of_services_that_have_ended_counts_for_nothing()
    {
        var listener = Listen();
        Write($"redis://:file@{listener.LocalEndpoint}/0");
        listener.Stop();

        AssertSkipped();
    }

    [Fact]
    public void Where_services_are_required_the_test_fails()
    {
        _environment["SIMULATOR_REQUIRE_SERVICES"] = "1";

        var failure = Assert.Throws<FailException>(() => Variables.Address(Name));

        Assert.Equal("SIMULATOR_TEST_REDIS is not set, and SIMULATOR_REQUIRE_SERVICES=1: start PostgreSQL and Redis with eng/services.sh start", failure.Message);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void AssertSkipped()
    {
        try
        {
            Variables.Address(Name);
        }
        catch (SkipException skip) // Assert.Throws would let it through, and skip this test
        {
            Assert.EndsWith("start PostgreSQL and Redis with eng/services.sh start", skip.Message, StringComparison.Ordinal);
            return;
        }

        Assert.Fail("it is not skipped");
    }

    private void Write(string redis) => File.WriteAllText(FileOfServices, $"SIMULATOR_TEST_POSTGRES=postgres://a:b@127.0.0.1:1/c\n{Name}={redis}\n");

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }
}
