using System.Text.Json;

namespace Simulator.Marketplace.Audit;

/// <summary>A page of an export, as the OpenAPI document shows it; it is written row by row and never held in such a record.</summary>
internal sealed record AuditPage(string Entity, JsonElement[] Items, string? Next);
