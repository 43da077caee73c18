using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Simulator.Actors.Load;
using Simulator.Actors.Target;
using Simulator.Http;
using Simulator.Model.Plans;

namespace Simulator.Actors.Tests.Target;

public sealed class EngineSettingsTests : IDisposable
{
    private static readonly Uri Target = new("https://shop.example/api");

    private readonly Dictionary<string, string> _environment = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("certificates-");

    [Fact]
    public void The_usual_plan_is_checked_kept_alive_and_has_connections_for_each_user() =>
        Assert.Equivalent(new HttpEngineOptions { Origin = Target }, Of(new HttpPlan()), strict: true);

    [Fact]
    public void What_the_plan_says_reaches_the_engine()
    {
        var options = Of(new HttpPlan
        {
            SharesConnections = true, MaxConnections = 7, KeepAlive = false, IsHttp2 = true, Compression = true, Cookies = true,
            LocalAddresses = ["127.0.0.2"], Tls = new TlsPlan { Insecure = true, ServerName = "other.example" },
        });

        Assert.Equal(
            (true, 7, false, HttpProtocol.Http2, true, true, "127.0.0.2", false, "other.example"),
            (options.SharesConnections, options.MostConnections, options.KeepsAlive, options.Protocol, options.Compression, options.KeepsCookies,
                options.LocalAddresses.Single().ToString(), options.ChecksCertificates, options.ServerName));
    }

    [Theory]
    [InlineData("HTTPS_PROXY=http://proxy:1", "http://proxy:1/")]
    [InlineData("https_proxy=proxy:1", "http://proxy:1/")]
    [InlineData("ALL_PROXY=socks5://proxy:1", "socks5://proxy:1/")]
    [InlineData("HTTP_PROXY=http://proxy:1", null)]
    [InlineData("HTTPS_PROXY=http://proxy:1;NO_PROXY=other.example, .example", null)]
    [InlineData("HTTPS_PROXY=http://proxy:1;NO_PROXY=*", null)]
    [InlineData("HTTPS_PROXY=http://proxy:1;NO_PROXY=ample", "http://proxy:1/")]
    [InlineData("", null)]
    public void The_environments_proxy_is_that_of_the_targets_scheme(string variables, string? proxy)
    {
        foreach (var pair in variables.Split(';', StringSplitOptions.RemoveEmptyEntries)) _environment[pair.Split('=')[0]] = pair.Split('=')[1];

        Assert.Equal(proxy, Of(new HttpPlan { TakesProxyOfEnvironment = true }).Proxy?.ToString());
    }

    [Fact]
    public void This_machine_itself_needs_no_proxy()
    {
        _environment["HTTP_PROXY"] = "http://proxy:1";

        Assert.Null(EngineSettings.Of(new HttpPlan { TakesProxyOfEnvironment = true }, new Uri("http://127.0.0.1:80"), Value).Proxy);
    }

    [Fact]
    public void Certificates_come_from_their_files_and_the_password_from_the_environment()
    {
        using var key = ECDsa.Create();
        using var made = new CertificateRequest("CN=generator", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(90));
        var certificate = Write("own.pem", made.ExportCertificatePem());
        var encrypted = Write("own.key", key.ExportEncryptedPkcs8PrivateKeyPem("hunter2", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
        var tls = new TlsPlan { Ca = certificate, ClientCertificate = certificate, ClientKey = encrypted, ClientKeyPasswordFrom = "KEY_PASSWORD" };

        var missing = Assert.Throws<PlanRefusedException>(() => Of(new HttpPlan { Tls = tls }));
        _environment["KEY_PASSWORD"] = "hunter2";
        var options = Of(new HttpPlan { Tls = tls });

        Assert.Equal("target.http.tls.clientKeyPasswordFrom: the environment has no KEY_PASSWORD on this node", missing.Message);
        Assert.True(options.ClientCertificate!.HasPrivateKey);
        Assert.Equal("CN=generator", Assert.Single(options.TrustedRoots!).Subject);
    }

    [Fact]
    public void A_file_that_cannot_be_used_refuses_the_plan_by_its_name()
    {
        var file = Write("ca.pem", "no certificate");

        var refused = Assert.Throws<PlanRefusedException>(() => Of(new HttpPlan { Tls = new TlsPlan { Ca = file } }));

        Assert.Equal($"target.http.tls.ca: {file} cannot be used on this node: there is no certificate in it", refused.Message);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private HttpEngineOptions Of(HttpPlan plan) => EngineSettings.Of(plan, Target, Value);

    private string? Value(string name) => _environment.GetValueOrDefault(name);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
