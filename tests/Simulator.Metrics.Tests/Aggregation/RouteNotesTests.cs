using Simulator.Metrics.Aggregation;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Tests.Aggregation;

public sealed class RouteNotesTests
{
    [Fact]
    public void Of_the_usual_way_nothing_is_said() => Assert.Empty(RouteNotes.Of(Reached(new HttpPlan())));

    [Fact]
    public void What_is_unusual_stands_in_the_report() => Assert.Equal(
        [
            "The target's certificate was not checked (target.http.tls.insecure): what answered may have been anything.",
            "Requests were carried by HttpClient (HTTP/2), which tells less of its connections.",
        ],
        RouteNotes.Of(Reached(new HttpPlan { IsHttp2 = true, Proxy = new Uri("http://proxy.example:3128"), Tls = new TlsPlan { Insecure = true } })));

    [Fact]
    public void Hosts_beside_the_target_are_named() => Assert.Equal(
        ["Load went to more than the target: identity at https://id.example/."],
        RouteNotes.Of(Reached(new HttpPlan()) with { Hosts = [new NamedHost("identity", new Uri("https://id.example"))] }));

    private static TargetPlan Reached(HttpPlan http) => new(null, "", new RequestTimeouts(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1))) { Http = http };
}
