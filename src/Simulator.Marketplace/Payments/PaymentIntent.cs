using System.Data.Common;

namespace Simulator.Marketplace.Payments;

/// <summary>A payment that was announced and may have been made; money is cents.</summary>
internal sealed record PaymentIntent(string Id, string ContractId, string Type, long Amount, long Fee, string ClientSecret, string Status)
{
    public const string Select = "SELECT id, contract_id, type, amount, fee, client_secret, status FROM payment_intents";
    public const string RequiresConfirmation = "REQUIRES_CONFIRMATION";
    public const string Succeeded = "SUCCEEDED";

    public static PaymentIntent Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4), row.GetString(5), row.GetString(6));
}
