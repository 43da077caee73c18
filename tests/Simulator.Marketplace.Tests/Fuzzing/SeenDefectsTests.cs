using System.Text.Json;
using Simulator.Soak;

namespace Simulator.Marketplace.Tests.Fuzzing;

/// <summary>The soak sees what it is there for: a marketplace that misbehaves on command does not pass.</summary>
public sealed class SeenDefectsTests : MarketplaceTest
{
    internal override MarketplaceOptions Options => new() { AllowAdminRegistration = true };

    [Theory]
    [InlineData("error", "500", "a server error")]
    [InlineData("phantom", null, "refused, and is there")]
    [InlineData("lost-write", null, "on reading it again")]
    [InlineData("truncate", null, "without a whole answer")]
    [InlineData("reset", null, "without a whole answer")]
    public async Task A_defect_is_seen(string fault, string? detail, string problem)
    {
        var admin = await Person.RegisterAsync(Market, "ADMIN");
        var change = JsonSerializer.Serialize(new { rate = 0.4, detail, route = "POST /api/jobs" });
        (await admin.SendAsync(HttpMethod.Put, $"/api/admin/faults/{fault}", change, key: null)).Expect(200);
        Tally tally = new();

        await SoakRun.RunAsync(
            new SoakPlan { Requests = 1_600, Lanes = 2, Lane = 0 }, Market.Http.BaseAddress!, tally, TestContext.Current.CancellationToken);

        Assert.Contains(tally.Failures, failure => failure.Problem.Contains(problem, StringComparison.Ordinal));
    }
}
