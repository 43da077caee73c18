using System.Text.Json;
using Simulator.Marketplace.Faults;

namespace Simulator.Marketplace.Tests.Faults;

public sealed class FaultEndpointsTests : FaultTest
{
    private const string Faults = "/api/admin/faults";

    internal override MarketplaceOptions Options => base.Options with { Faults = ["error=0%:503@POST /api/bids"], Seed = 42 };

    [Fact]
    public async Task All_faults_are_listed_with_what_they_do_and_whether_they_are_on()
    {
        var report = (await (await AdminAsync()).GetAsync(Faults)).Expect(200);

        Assert.Equal(42, report.GetProperty("seed").GetInt64());
        Assert.Equal(FaultTable.All.Select(kind => kind.Name), report.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("name").GetString()));
        var on = Assert.Single(report.GetProperty("faults").EnumerateArray(), fault => fault.GetProperty("on").GetBoolean());
        Assert.Equal(
            """{"name":"error","effect":"the answer is an error with the status DETAIL, no work is done","detailKind":"status","on":true,"rate":0,"detail":"503","route":"POST /api/bids","asked":0,"struck":0}""",
            on.GetRawText());
    }

    [Fact]
    public async Task A_fault_is_switched_on_counted_and_switched_off()
    {
        var state = await SwitchAsync("error", new { rate = 1, route = "/api/jobs" });
        Assert.Equal((true, "500", "/api/jobs"), (state.GetProperty("on").GetBoolean(), state.GetProperty("detail").GetString(), state.GetProperty("route").GetString()));
        (await Nobody.GetAsync("/api/jobs")).Refused(500, "INTERNAL_ERROR");
        (await Nobody.GetAsync("/api/bids")).Refused(401, "AUTHENTICATION_REQUIRED");
        Assert.Equal((1, 1), await CountsAsync("error"));

        await SwitchOffAsync("error");

        (await Nobody.GetAsync("/api/jobs")).Refused(401, "AUTHENTICATION_REQUIRED");
        var off = (await (await AdminAsync()).GetAsync($"{Faults}/error")).Expect(200);
        Assert.Equal((false, JsonValueKind.Null), (off.GetProperty("on").GetBoolean(), off.GetProperty("rate").ValueKind));
    }

    [Fact]
    public async Task A_plan_switches_on_what_it_names_and_all_others_off()
    {
        var report = (await PutAsync(Faults, new { faults = new object[] { new { name = "latency", rate = 0.1 }, new { name = "reset", rate = 0.2, detail = "after" } } })).Expect(200);
        Assert.Equal(["latency", "reset"], NamesOn(report));

        report = (await (await AdminAsync()).SendAsync(HttpMethod.Delete, Faults, body: null, key: null)).Expect(200);

        Assert.Empty(NamesOn(report));
    }

    [Fact]
    public async Task What_is_wrong_is_told_field_by_field_and_changes_nothing()
    {
        IsRefused(await PutAsync($"{Faults}/error", new { }), ("rate", "must be a share from 0 to 1, such as 0.05"));
        IsRefused(
            await PutAsync($"{Faults}/error", new { rate = 1.5, detail = "teapot", route = "nowhere" }),
            ("rate", "must be a share from 0 to 1, such as 0.05"), ("detail", "must be a status from 400 to 599"), ("route", FaultRoute.Expected));
        IsRefused(await PutAsync($"{Faults}/error", new { rate = 1, route = "POST /api/bid" }), ("route", "is no route of this marketplace"));
        IsRefused(await PutAsync($"{Faults}/error", new { rate = 1, route = "GET /api/admin/faults" }), ("route", "names a path that no fault touches"));
        IsRefused(await PutAsync(Faults, new { }), ("faults", "is required"));
        IsRefused(
            await PutAsync(Faults, new { faults = new object?[] { new { name = "reset", rate = 1 }, new { name = "reset", rate = 1 }, null, new { name = "truncate", rate = 2 } } }),
            ("faults[1].name", "is there twice"), ("faults[2].name", $"must be one of {FaultTable.Names}"), ("faults[3].rate", "must be a share from 0 to 1, such as 0.05"));
        (await PutAsync($"{Faults}/error", new { rate = "often" })).Refused(400, "VALIDATION_FAILED");
        (await (await AdminAsync()).SendAsync(HttpMethod.Put, $"{Faults}/error", "{", key: null)).Refused(400, "MALFORMED_JSON");

        Assert.Equal(["error"], NamesOn((await (await AdminAsync()).GetAsync(Faults)).Expect(200)));
    }

    [Fact]
    public async Task A_fault_that_there_is_not_is_not_found()
    {
        Assert.Equal("there is no fault gremlin", (await PutAsync($"{Faults}/gremlin", new { rate = 1 })).Refused(404, "NOT_FOUND").Message);
        (await (await AdminAsync()).GetAsync($"{Faults}/gremlin")).Refused(404, "NOT_FOUND");
        (await (await AdminAsync()).SendAsync(HttpMethod.Delete, $"{Faults}/gremlin", body: null, key: null)).Refused(404, "NOT_FOUND");
    }

    [Theory]
    [InlineData("GET", Faults)]
    [InlineData("PUT", Faults)]
    [InlineData("DELETE", Faults)]
    [InlineData("GET", Faults + "/error")]
    [InlineData("PUT", Faults + "/error")]
    [InlineData("DELETE", Faults + "/error")]
    public async Task Only_administrators_see_and_switch_faults(string method, string path)
    {
        (await Nobody.SendAsync(new HttpMethod(method), path, body: null, key: null)).Refused(401, "AUTHENTICATION_REQUIRED");
        (await (await HomeownerAsync()).SendAsync(new HttpMethod(method), path, body: null, key: null)).Refused(403, "INSUFFICIENT_ROLE");
    }

    [Fact]
    public async Task A_route_that_there_is_not_stops_the_start()
    {
        MarketplaceOptions options = new() { Faults = ["error=1@POST /api/bid"] };
        await using var otherGround = await Ground.MakeAsync();

        var problem = await Assert.ThrowsAsync<BadMarketplaceOptionException>(() => RunningMarketplace.StartAsync(otherGround, options));

        Assert.Equal("fault: error: there is no route POST /api/bid", problem.Message);
    }

    private static IEnumerable<string?> NamesOn(JsonElement report) =>
        report.GetProperty("faults").EnumerateArray().Where(fault => fault.GetProperty("on").GetBoolean()).Select(fault => fault.GetProperty("name").GetString());

    private static void IsRefused(Answer answer, params (string Field, string Message)[] expected) =>
        Assert.Equal(expected, answer.Refused(400, "VALIDATION_FAILED").Json.GetProperty("fields").EnumerateObject().Select(field => (field.Name, field.Value.GetString()!)));
}
