using System.Text.Json;

namespace Simulator.Marketplace.Tests.Faults;

/// <summary>Each test has an administrator who switches the marketplace's faults.</summary>
public abstract class FaultTest : MarketplaceTest
{
    private Person? _admin;

    internal FaultTest()
    {
    }

    internal override MarketplaceOptions Options => new() { AllowAdminRegistration = true };

    internal async Task<Person> AdminAsync() => _admin ??= await Person.RegisterAsync(Market, "ADMIN");

    internal async Task<JsonElement> SwitchAsync(string name, object setting) => (await PutAsync($"/api/admin/faults/{name}", setting)).Expect(200);

    internal async Task<Answer> PutAsync(string path, object body) =>
        await (await AdminAsync()).SendAsync(HttpMethod.Put, path, JsonSerializer.Serialize(body), key: null);

    internal async Task SwitchOffAsync(string name) =>
        (await (await AdminAsync()).SendAsync(HttpMethod.Delete, $"/api/admin/faults/{name}", body: null, key: null)).Expect(200);

    internal async Task<(long Asked, long Struck)> CountsAsync(string name)
    {
        var state = (await (await AdminAsync()).GetAsync($"/api/admin/faults/{name}")).Expect(200);
        return (state.GetProperty("asked").GetInt64(), state.GetProperty("struck").GetInt64());
    }

    internal async Task StruckAsync(string name)
    {
        while ((await CountsAsync(name)).Struck == 0)
        {
        }
    }

    /// <summary>Moves the clock on by steps until the request is answered, and says how far that was.</summary>
    internal async Task<TimeSpan> PassedUntilAsync(Task request, TimeSpan step)
    {
        var before = Market.Clock.GetUtcNow();
        while (!request.IsCompleted) await PassAsync(step);
        return Market.Clock.GetUtcNow() - before;
    }

    /// <summary>Moves the clock on, and gives what waits for it the time of a request to go on.</summary>
    internal async Task PassAsync(TimeSpan step)
    {
        Market.Clock.Advance(step);
        Assert.Equal(200, (await Nobody.GetAsync("/health/live")).Status);
    }
}
