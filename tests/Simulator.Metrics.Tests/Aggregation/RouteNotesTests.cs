using Simulator.Metrics.Aggregation;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Tests.Aggregation;

public sealed class RouteNotesTests
{
    [Fact]
    public void Of_the_usual_way_nothing_is_said() => Assert.Empty(RouteNotes.Of(new HttpPlan()));

    [Fact]
    public void What_is_unusual_stands_in_the_report() => Assert.Equal(
        [
            "The target's certificate was not checked (target.http.tls.insecure): what answered may have been anything.",
            "Requests went through the proxy http://proxy.example:3128: it was measured along with the target.",
            "Requests were carried by HttpClient (HTTP/2), which tells less of its connections.",
        ],
        RouteNotes.Of(new HttpPlan { IsHttp2 = true, Proxy = new Uri("http://proxy.example:3128"), Tls = new TlsPlan { Insecure = true } }));
}
