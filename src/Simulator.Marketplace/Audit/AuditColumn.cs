using System.Data.Common;
using System.Text.Json;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Audit;

/// <summary>A column that the export shows: its name in the table, and how its values are written.</summary>
internal sealed record AuditColumn(string Name, Action<Utf8JsonWriter, DbDataReader, int> Write)
{
    private readonly JsonEncodedText _field = JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(
        string.Concat(Name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))));

    public static IEnumerable<AuditColumn> Texts(params string[] names) => Of(names, (json, row, at) => json.WriteStringValue(row.GetString(at)));

    public static IEnumerable<AuditColumn> Numbers(params string[] names) => Of(names, (json, row, at) => json.WriteNumberValue(row.GetInt64(at)));

    public static IEnumerable<AuditColumn> Flags(params string[] names) => Of(names, (json, row, at) => json.WriteBooleanValue(row.GetInt64(at) != 0));

    public static IEnumerable<AuditColumn> Times(params string[] names) => Of(names, (json, row, at) => json.WriteStringValue(row.GetTime(at)));

    /// <summary>Columns whose texts are JSON themselves.</summary>
    public static IEnumerable<AuditColumn> Documents(params string[] names) =>
        Of(names, (json, row, at) => json.WriteRawValue(row.GetString(at), skipInputValidation: true));

    public void WriteField(Utf8JsonWriter json, DbDataReader row, int at)
    {
        json.WritePropertyName(_field);
        if (row.IsDBNull(at)) json.WriteNullValue();
        else Write(json, row, at);
    }

    private static IEnumerable<AuditColumn> Of(string[] names, Action<Utf8JsonWriter, DbDataReader, int> write) =>
        names.Select(name => new AuditColumn(name, write));
}
