using System.Text.Json;
using Simulator.Marketplace.Tests.Histories.Laws;

namespace Simulator.Marketplace.Tests.Histories;

/// <summary>The laws see a marketplace that misbehaves: each fault of the data makes at least one law complain.</summary>
public sealed class SeenFaultsTests : MarketplaceTest
{
    internal override MarketplaceOptions Options => new() { AllowAdminRegistration = true };

    [Theory]
    [InlineData("lost-write", 0.1, null, "W1")]
    [InlineData("double-accept", 0.5, null, "A1")]
    [InlineData("double-release", 1, null, "M")]
    [InlineData("stale-list", 1, "10s", "W5")]
    [InlineData("id-collision", 0.1, null, "W")]
    [InlineData("rounding", 0.5, null, "M3")]
    [InlineData("phantom", 0.1, null, "")]
    public async Task A_fault_of_the_data_is_seen(string fault, double rate, string? detail, string law)
    {
        using Stage stage = new(Market);

        List<string> complaints = [];
        foreach (var script in Scripts.Some(seed: 7, count: 4))
        {
            var history = await stage.PerformAsync(
                script, admin => SetAsync(admin, fault, rate, detail), admin => fault == "stale-list" ? Task.CompletedTask : SetAsync(admin, fault, 0, detail));
            complaints.AddRange(Law.Broken(history));
            if (complaints.Any(complaint => complaint.StartsWith(law, StringComparison.Ordinal))) break;
        }

        Assert.Contains(complaints, complaint => complaint.StartsWith(law, StringComparison.Ordinal));
    }

    private static async Task SetAsync(Person admin, string fault, double rate, string? detail)
    {
        var body = detail is null ? JsonSerializer.Serialize(new { rate }) : JsonSerializer.Serialize(new { rate, detail });
        (await admin.SendAsync(HttpMethod.Put, $"/api/admin/faults/{fault}", body, key: null)).Expect(200);
    }
}
