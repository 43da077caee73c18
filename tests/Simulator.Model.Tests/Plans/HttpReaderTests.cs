using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Model.Tests.Plans;

public sealed class HttpReaderTests
{
    private const string Key = "target.http";

    [Fact]
    public void Everything_that_was_written_is_there() => Assert.Equivalent(
        new HttpPlan
        {
            SharesConnections = true,
            MaxConnections = 200,
            KeepAlive = false,
            IsHttp2 = true,
            Compression = true,
            Cookies = true,
            Redirects = 5,
            MaxBody = 1024 * 1024,
            IdleTimeout = TimeSpan.FromSeconds(30),
            DnsTtl = TimeSpan.FromSeconds(5),
            LocalAddresses = ["127.0.0.2", "::1"],
            Proxy = new Uri("http://proxy.example:3128"),
            TakesProxyOfEnvironment = false,
            Trace = new TracePlan { Traceparent = false, RunHeader = false },
            Tls = new TlsPlan { Ca = "ca.pem", ClientCertificate = "own.pem", ClientKey = "own.key", ClientKeyPasswordFrom = "KEY_PASSWORD", ServerName = "shop.example" },
        },
        GivenPlan.Plan().Target.Http,
        strict: true);

    [Fact]
    public void A_plan_that_says_nothing_is_secure_and_has_connections_for_each_user() =>
        Assert.Equivalent(new HttpPlan(), GivenPlan.Plan($"{Key}=null").Target.Http, strict: true);

    [Fact]
    public void The_environments_proxy_is_taken_where_it_is_asked_for() =>
        Assert.True(GivenPlan.Plan($"{Key}.proxy=environment").Target.Http is { TakesProxyOfEnvironment: true, Proxy: null });

    [Theory]
    [InlineData("connections=each", "`each` is neither perUser nor shared")]
    [InlineData("protocol=http3", "`http3` is neither http1 nor http2")]
    [InlineData("maxConnections=0", "`0` is too few; write 1 or more")]
    [InlineData("redirects=21", "`21` is more than 20")]
    [InlineData("maxBody=1000", "`1000` is no size; write it with its unit: 512B, 64KB or 1MB")]
    [InlineData("maxBody=2000MB", "`2000MB` is more than 1024MB")]
    [InlineData("idleTimeout=0s", "`0s` is no time at all; it must be longer than zero")]
    [InlineData("localAddresses=eth0", "`eth0` is no IP address of this machine; write one such as 10.0.0.7")]
    [InlineData("proxy=ftp://proxy", "is no proxy; write none, environment, or an address such as http://proxy.example:3128")]
    [InlineData("proxy=http://me:hunter2@proxy", "the proxy's address carries credentials; write environment, and the whole address into HTTPS_PROXY")]
    [InlineData("tls.insecure=true", "stands beside ca; write one of the two: with insecure no certificate is checked")]
    [InlineData("tls.clientCertificate=null", "is missing; write the file of the certificate that the key belongs to")]
    [InlineData("tls.clientKeyPasswordFrom=hunter2", "is no name of an environment variable; write one such as ADMIN_PASSWORD")]
    [InlineData("tls.insecrue=true", "`insecrue` is no key here; did you mean `insecure`?")]
    public void What_is_wrong_is_named_with_what_would_be_right(string set, string words)
    {
        var problem = Assert.Single(GivenPlan.Read($"{Key}.{set}").Problems);

        Assert.Equal($"{Key}.{set.Split('=')[0]}", problem.Path);
        Assert.Equal(words, problem.Message);
        Assert.DoesNotContain("hunter2", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0B", 0)]
    [InlineData("512B", 512)]
    [InlineData("64KB", 65_536)]
    [InlineData("1.5 MB", 1_572_864)]
    public void Sizes_have_units(string text, int bytes) => Assert.Equal(bytes, GivenPlan.Plan($"{Key}.maxBody={text}").Target.Http.MaxBody);

    [Fact]
    public void The_name_of_the_variable_with_the_password_is_no_secret() =>
        Assert.Contains("KEY_PASSWORD", CanonicalPlan.Of(GivenPlan.Tree(GivenPlan.Everything)).Text, StringComparison.Ordinal);
}
