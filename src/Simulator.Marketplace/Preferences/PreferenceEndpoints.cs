using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Preferences;

/// <summary>What users have set for themselves, kept whole, a row a path.</summary>
internal static class PreferenceEndpoints
{
    public static void Map(Routes routes)
    {
        Map(routes, "notifications", MarketplaceJson.Default.NotificationPreferences, NotificationPreferences.Default);
        Map(routes, "customization", MarketplaceJson.Default.CustomizationPreferences, CustomizationPreferences.Default);
    }

    private static void Map<T>(Routes routes, string name, JsonTypeInfo<T> type, T unset)
        where T : class, IRequestBody
    {
        var path = $"/api/{name}/preferences";
        routes.Get(path, Role.All, async (call, session) =>
        {
            var set = await session.OneAsync(
                "SELECT value FROM user_settings WHERE user_id = $1 AND name = $2", row => JsonSerializer.Deserialize(row.GetString(0), type)!,
                call.Caller.Id, name).ConfigureAwait(false);
            return Reply.Ok(set ?? unset, type);
        }).Answers(200, type);
        routes.Put(path, Role.All, type, async (call, body, session) =>
        {
            await session.ExecuteAsync(
                """
                INSERT INTO user_settings (user_id, name, value, updated_at) VALUES ($1, $2, $3, $4)
                ON CONFLICT (user_id, name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
                """,
                call.Caller.Id, name, JsonSerializer.Serialize(body, type), call.Now).ConfigureAwait(false);
            return Reply.Ok(body, type);
        }).Answers(200, type);
    }
}
