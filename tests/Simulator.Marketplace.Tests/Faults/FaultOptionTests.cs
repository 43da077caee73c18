using Simulator.Marketplace.Chance;
using Simulator.Marketplace.Faults;

namespace Simulator.Marketplace.Tests.Faults;

public sealed class FaultOptionTests
{
    [Theory]
    [InlineData("lost-write=0.01", 0.01, null, null)]
    [InlineData("lost-write=1%", 0.01, null, null)]
    [InlineData("phantom=1", 1, null, null)]
    [InlineData("phantom=0", 0, null, null)]
    [InlineData("error=0.5", 0.5, "500", null)]
    [InlineData("error=0.5:503", 0.5, "503", null)]
    [InlineData("error=0.5:503@POST /api/bids/{id}/accept", 0.5, "503", "POST /api/bids/{id}/accept")]
    [InlineData("latency=5%@/api/jobs", 0.05, "exp(200ms)", "/api/jobs")]
    [InlineData("latency=5%:uniform(10ms,30ms)@/api/jobs/", 0.05, "uniform(10ms,30ms)", "/api/jobs/")]
    public void A_fault_is_a_name_a_rate_and_perhaps_a_detail_and_a_route(string option, double rate, string? detail, string? route)
    {
        var setting = Assert.Single(FaultOption.Read([option]));

        Assert.Equal(option[..option.IndexOf('=', StringComparison.Ordinal)], setting.Kind.Name);
        Assert.Equal((rate, detail, route), (setting.Rate, setting.DetailText, setting.Route.Text));
    }

    [Fact]
    public void A_detail_is_read_as_its_fault_needs_it()
    {
        Assert.Equal(TimeSpan.FromSeconds(10), Detail("stale-list=1"));
        Assert.Equal(TimeSpan.FromMilliseconds(1.5), Detail("lock-contention=1:1.5ms"));
        Assert.Equal(new ServiceLaws.Exponential(TimeSpan.FromMilliseconds(200)), Detail("latency=1"));
        Assert.Equal(503, Detail("error=1:503"));
        Assert.Equal(true, Detail("reset=1:after"));
        Assert.Equal(16_384, Detail("memory-leak=1"));
        Assert.Equal(512, Detail("memory-leak=1:512B"));
        Assert.Equal(2_097_152, Detail("memory-leak=1:2MB"));
        Assert.Null(Detail("truncate=1"));
    }

    [Theory]
    [InlineData("lost-write", "fault must be NAME=RATE, NAME=RATE:DETAIL, either with @ROUTE after it, not 'lost-write'")]
    [InlineData("lost-wrote=1", "fault names 'lost-wrote', which is none of lost-write, double-accept, double-release, stale-list, id-collision, rounding, "
        + "phantom, latency, freeze, error, reset, truncate, memory-leak, connection-leak, lock-contention")]
    [InlineData("phantom=", "fault: in 'phantom=' rate must be a share from 0 to 1, such as 0.05")]
    [InlineData("phantom=often", "fault: in 'phantom=often' rate must be a share from 0 to 1, such as 0.05")]
    [InlineData("phantom=2", "fault: in 'phantom=2' rate must be a share from 0 to 1, such as 0.05")]
    [InlineData("phantom=101%", "fault: in 'phantom=101%' rate must be a share from 0 to 1, such as 0.05")]
    [InlineData("phantom=-0.1", "fault: in 'phantom=-0.1' rate must be a share from 0 to 1, such as 0.05")]
    [InlineData("phantom=NaN", "fault: in 'phantom=NaN' rate must be a share from 0 to 1, such as 0.05")]
    [InlineData("phantom=1:x", "fault: in 'phantom=1:x' detail must be left out: this fault takes none")]
    [InlineData("freeze=1:", "fault: in 'freeze=1:' detail must be a duration such as 50ms or 2s, of at most 1h")]
    [InlineData("freeze=1:2", "fault: in 'freeze=1:2' detail must be a duration such as 50ms or 2s, of at most 1h")]
    [InlineData("freeze=1:2h", "fault: in 'freeze=1:2h' detail must be a duration such as 50ms or 2s, of at most 1h")]
    [InlineData("latency=1:2s", "fault: in 'latency=1:2s' detail must be exp(20ms), fixed(20ms), uniform(10ms,30ms), erlang(4,20ms) or lognormal(20ms,0.8)")]
    [InlineData("error=1:200", "fault: in 'error=1:200' detail must be a status from 400 to 599")]
    [InlineData("error=1:600", "fault: in 'error=1:600' detail must be a status from 400 to 599")]
    [InlineData("reset=1:during", "fault: in 'reset=1:during' detail must be before or after")]
    [InlineData("memory-leak=1:16", "fault: in 'memory-leak=1:16' detail must be a size such as 512B, 16KB or 1MB, of at most 1024MB")]
    [InlineData("memory-leak=1:0KB", "fault: in 'memory-leak=1:0KB' detail must be a size such as 512B, 16KB or 1MB, of at most 1024MB")]
    [InlineData("memory-leak=1:2048MB", "fault: in 'memory-leak=1:2048MB' detail must be a size such as 512B, 16KB or 1MB, of at most 1024MB")]
    [InlineData("phantom=1@jobs", "fault: in 'phantom=1@jobs' route " + FaultRoute.Expected)]
    [InlineData("phantom=1@/api/jobs/{id}", "fault: in 'phantom=1@/api/jobs/{id}' route " + FaultRoute.Expected)]
    [InlineData("phantom=1@FETCH /api/jobs", "fault: in 'phantom=1@FETCH /api/jobs' route " + FaultRoute.Expected)]
    [InlineData("phantom=1@", "fault: in 'phantom=1@' route " + FaultRoute.Expected)]
    [InlineData("phantom=1@/health/live", "fault: in 'phantom=1@/health/live' route names a path that no fault touches")]
    [InlineData("error=7:9@x", "fault: in 'error=7:9@x' rate must be a share from 0 to 1, such as 0.05; detail must be a status from 400 to 599; route " + FaultRoute.Expected)]
    public void What_cannot_be_read_is_told_in_words(string option, string expected) =>
        Assert.Equal(expected, Assert.Throws<BadMarketplaceOptionException>(() => FaultOption.Read([option])).Message);

    [Fact]
    public void A_fault_is_named_once() => Assert.Equal(
        "fault names error twice", Assert.Throws<BadMarketplaceOptionException>(() => FaultOption.Read(["error=0.1@/api/jobs", "reset=1", "error=0.2@/api/bids"])).Message);

    private static object? Detail(string option) => Assert.Single(FaultOption.Read([option])).Detail;
}
