namespace Simulator.Host.Tests.Plans;

public sealed class TlsFilesTests : IDisposable
{
    private const string Plan = "extends: market-defaults.yaml\nname: mine\nphases: [ { name: a, duration: 5s, users: 5 } ]\ntarget: { http: { tls: { ca: roots/ca.pem } } }\n";

    private readonly Workbench _bench = new();

    [Fact]
    public void A_file_is_found_beside_the_plan_and_named_by_its_whole_path()
    {
        Directory.CreateDirectory(Path.Combine(_bench.Directory, "roots"));
        var file = _bench.Write("roots/ca.pem", "secret content");

        var loaded = _bench.Load(Plan);

        Assert.Equal(file, loaded.Plan!.Target.Http.Tls.Ca);
        Assert.DoesNotContain("secret content", loaded.Canonical!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() => Assert.Equal(
        ["my.yaml:4:30 target.http.tls.ca: there is no file `roots/ca.pem` beside the plan; write the path of a PEM file"], _bench.Problems(Plan));

    public void Dispose() => _bench.Dispose();
}
