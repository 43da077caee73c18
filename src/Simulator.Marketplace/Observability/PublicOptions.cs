namespace Simulator.Marketplace.Observability;

/// <summary>The options as the log may show them: without secrets.</summary>
internal static class PublicOptions
{
    public static MarketplaceOptions Of(MarketplaceOptions options) => options with
    {
        Database = WithoutSecrets(options.Database),
        Redis = WithoutSecrets(options.Redis),
        AdminPassword = options.AdminPassword is null ? null : "given",
        TokenSecret = options.TokenSecret is null ? null : "given",
    };

    // Passwords stand before the @ of an address, in its query, or behind a comma; a path has none.
    private static string? WithoutSecrets(string? place)
    {
        if (place is null || !place.Contains("://", StringComparison.Ordinal)) return place?.Split(',')[0];
        return Uri.TryCreate(place, UriKind.Absolute, out var url) ? $"{url.Scheme}://{url.Authority}{url.AbsolutePath}" : "not shown";
    }
}
