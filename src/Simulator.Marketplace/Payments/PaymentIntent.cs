using System.Buffers.Text;
using System.Data.Common;
using System.Security.Cryptography;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Payments;

/// <summary>A payment that was announced and may have been made; money is cents.</summary>
/// <param name="ReadyAt">When a payment that is processing will have succeeded.</param>
internal sealed record PaymentIntent(
    string Id, string ContractId, string Type, long Amount, long Fee, string ClientSecret, string Status, DateTime? ReadyAt)
{
    private const string Select = "SELECT id, contract_id, type, amount, fee, client_secret, status, ready_at FROM payment_intents";

    public static ValueTask<PaymentIntent?> FindAsync(Session session, string id) => session.OneAsync($"{Select} WHERE id = $1", Read, id);

    /// <summary>A contract and type have one intent that has not failed.</summary>
    public static ValueTask<PaymentIntent?> FindAsync(Session session, string contractId, string type) =>
        session.OneAsync($"{Select} WHERE contract_id = $1 AND type = $2 AND status <> 'FAILED'", Read, contractId, type);

    /// <summary>Announces what is due.</summary>
    public static async ValueTask<PaymentIntent> AddAsync(Session session, Call call, Contract contract, string type)
    {
        var id = call.NewId();
        PaymentIntent intent = new(
            id, contract.Id, type, PaymentRules.Due(contract, type), PaymentRules.FeeDue(contract),
            $"{id}_secret_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16))}", IntentStatus.RequiresConfirmation, ReadyAt: null);
        await session.ExecuteAsync(
            "INSERT INTO payment_intents (id, contract_id, type, amount, fee, client_secret, status, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            intent.Id, intent.ContractId, intent.Type, intent.Amount, intent.Fee, intent.ClientSecret, intent.Status, call.Now).ConfigureAwait(false);
        return intent;
    }

    public async ValueTask<PaymentIntent> MoveAsync(Session session, string status, DateTimeOffset? readyAt = null)
    {
        await session.ExecuteAsync(
            "UPDATE payment_intents SET status = $2, ready_at = $3 WHERE id = $1", Id, status, readyAt?.ToUnixTimeMilliseconds()).ConfigureAwait(false);
        return this with { Status = status, ReadyAt = readyAt?.UtcDateTime };
    }

    /// <summary>Nothing that was announced for the contract and is not charged yet can be charged any more.</summary>
    public static ValueTask<int> ForgetUnpaidAsync(Session session, string contractId) => session.ExecuteAsync(
        "UPDATE payment_intents SET status = 'FAILED' WHERE contract_id = $1 AND status NOT IN ('SUCCEEDED', 'FAILED')", contractId);

    private static PaymentIntent Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4), row.GetString(5), row.GetString(6), row.GetTimeOrNull(7));
}
