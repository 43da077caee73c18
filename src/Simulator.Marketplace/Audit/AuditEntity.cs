using System.Data.Common;
using System.Text.Json;

namespace Simulator.Marketplace.Audit;

/// <summary>A kind of thing that can be exported, and which columns of its table are; the id comes first.</summary>
internal sealed class AuditEntity(string name, params AuditColumn[] columns)
{
    public string Name { get; } = name;

    public string Table { get; } = name.Replace('-', '_');

    public string ColumnNames { get; } = string.Join(", ", columns.Select(column => column.Name));

    /// <summary>Writes one thing and gives its key.</summary>
    public string Write(Utf8JsonWriter json, DbDataReader row)
    {
        json.WriteStartObject();
        for (var i = 0; i < columns.Length; i++) columns[i].WriteField(json, row, i);
        json.WriteEndObject();
        return row.GetString(0);
    }
}
