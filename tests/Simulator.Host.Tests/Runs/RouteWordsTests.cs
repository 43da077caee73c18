using Simulator.Host.Runs;
using Simulator.Model.Plans;

namespace Simulator.Host.Tests.Runs;

public sealed class RouteWordsTests
{
    private static readonly Uri Target = new("https://shop.example");

    [Fact]
    public void Of_the_usual_way_nothing_is_said() => Assert.Empty(Words(new HttpPlan()));

    [Fact]
    public void That_certificates_are_not_checked_is_said_loudly() =>
        Assert.StartsWith("WARNING: the target's certificate is not checked", Assert.Single(Words(new HttpPlan { Tls = new TlsPlan { Insecure = true } })), StringComparison.Ordinal);

    [Fact]
    public void A_proxy_is_told_without_its_password() => Assert.Equal(
        [
            "Requests go through the proxy http://proxy.example:3128: what it takes and refuses is measured along with the target.",
            "Requests through a proxy are carried by HttpClient; that costs the generator more for each request, and tells less of the connections, than its own engine.",
        ],
        Words(new HttpPlan { TakesProxyOfEnvironment = true }, "http://me:hunter2@proxy.example:3128"));

    [Fact]
    public void HTTP_2_is_told() => Assert.StartsWith("HTTP/2 is carried by HttpClient;", Assert.Single(Words(new HttpPlan { IsHttp2 = true })), StringComparison.Ordinal);

    [Fact]
    public void A_proxy_that_is_none_is_told_before_the_run() => Assert.Equal(
        ["The run will be refused: target.http.proxy: environment: HTTPS_PROXY holds no address of a proxy such as http://proxy.example:3128."],
        Words(new HttpPlan { TakesProxyOfEnvironment = true }, "ftp://proxy"));

    private static IReadOnlyList<string> Words(HttpPlan plan, string? proxy = null) => [.. RouteWords.Of(plan, Target, name => name == "HTTPS_PROXY" ? proxy : null)];
}
