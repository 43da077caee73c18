using System.Net.Http.Headers;
using System.Text.Json;

namespace Simulator.Marketplace.Tests.Histories;

/// <summary>Reads, as an administrator, everything that the audit export has of the people of a history.</summary>
internal sealed class AuditReading(HttpClient http, Person admin, IEnumerable<string> cast)
{
    private static readonly (string Entity, string Kind, string Owner)[] Entities =
    [
        ("jobs", "job", "homeownerId"), ("bids", "bid", "contractorId"), ("contracts", "contract", "homeownerId"), ("completions", "completion", "contractId"),
        ("disputes", "dispute", "contractId"), ("change-orders", "change-order", "contractId"), ("milestones", "milestone", "contractId"),
        ("transactions", "transaction", "contractId"),
    ];

    private readonly HashSet<string> _ours = [.. cast];

    public async Task<List<Sighting>> ReadAsync()
    {
        List<Sighting> exported = [];
        foreach (var (entity, kind, owner) in Entities)
        {
            await foreach (var item in ItemsAsync(entity))
            {
                if (!_ours.Contains(item.GetProperty(owner).GetString()!)) continue;
                var id = item.GetProperty("id").GetString()!;
                // What belongs to a contract of ours is ours.
                if (kind == "contract") _ours.Add(id);
                exported.Add(new Sighting(kind, id, kind == "transaction" ? item.GetProperty("amount").GetRawText() : item.GetProperty("status").GetString()!));
            }
        }
        return exported;
    }

    private async IAsyncEnumerable<JsonElement> ItemsAsync(string entity)
    {
        for (string? after = ""; after is not null;)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, $"/api/audit/{entity}?limit=1000&after={after}");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", admin.Token);
            using var response = await http.SendAsync(request);
            using var json = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
            var data = json.RootElement.GetProperty("data");
            foreach (var item in data.GetProperty("items").EnumerateArray()) yield return item;
            after = data.GetProperty("next").GetString();
        }
    }
}
