using Simulator.Model.Scripts;

namespace Simulator.Host.Tests.Plans;

public sealed class BodyFilesTests : IDisposable
{
    private readonly Workbench _bench = new();

    [Fact]
    public void Files_of_bodies_stand_beside_the_plan()
    {
        _bench.Write("order.xml", "<order/>");
        _bench.Write("photo.jpg", "jpg");

        var loaded = _bench.Load(Plan("{ name: a, post: /, bodyFile: order.xml }", "{ name: b, post: /, multipart: [ { name: photo, file: photo.jpg } ], onFail: go }"));

        Assert.Empty(_bench.Words(loaded.Problems));
        Assert.Equal([Path.Combine(_bench.Directory, "order.xml"), Path.Combine(_bench.Directory, "photo.jpg")], Steps(loaded.Plan!).SelectMany(step => step.Files));
    }

    [Fact]
    public void What_is_sent_may_have_keys_of_the_same_names() =>
        Assert.Empty(_bench.Problems(Plan("{ name: a, post: /, json: { bodyFile: none.xml, multipart: [ { name: x, file: none.jpg } ] } }")));

    [Fact]
    public void Files_that_are_not_there_are_named_all_at_once() => Assert.Equal(
        [
            "my.yaml:4:49 scenarios.s.a.bodyFile: there is no file `order.xml` beside the plan; write the path of the file that is sent",
            "my.yaml:4:137 scenarios.s[1].steps.b.multipart.photo.file: there is no file `photo.jpg` beside the plan; write the path of the file that is sent",
        ],
        _bench.Problems(Plan("{ name: a, post: /, bodyFile: order.xml }", "{ group: g, steps: [ { name: b, post: /, multipart: [ { name: photo, file: photo.jpg } ] } ] }")));

    public void Dispose() => _bench.Dispose();

    private static IEnumerable<ScriptStep> Steps(Simulator.Model.Plans.LoadPlan plan) => plan.Populations[0].Script!.Scenarios[0].Steps;

    private static string Plan(params string[] steps) => $$"""
        extends: script-defaults.yaml
        name: mine
        target: { baseUrl: "http://127.0.0.1:1" }
        scenarios: { s: [ {{string.Join(", ", steps)}} ] }
        populations: [ { name: people, scenario: s, share: 1 } ]
        phases: [ { name: a, duration: 5s, users: 5 } ]
        """;
}
