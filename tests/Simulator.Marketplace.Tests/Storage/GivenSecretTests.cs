namespace Simulator.Marketplace.Tests.Storage;

public sealed class GivenSecretTests : MarketplaceTest
{
    internal override MarketplaceOptions Options => new() { TokenSecret = "a secret known elsewhere" };

    [Fact]
    public async Task A_token_for_a_user_of_another_database_writes_nothing()
    {
        await using var otherGround = await Ground.MakeAsync();
        await using var elsewhere = await RunningMarketplace.StartAsync(otherGround, Options);
        var stranger = (await Person.RegisterAsync(elsewhere, "HOMEOWNER")).At(Market);

        (await stranger.GetAsync("/api/jobs")).Expect(200);
        (await stranger.PostAsync("/api/jobs", Trade.Job())).Refused(401, "INVALID_TOKEN");
    }
}
