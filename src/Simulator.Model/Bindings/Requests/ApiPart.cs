using Simulator.Model.Bindings.Words;

namespace Simulator.Model.Bindings.Requests;

/// <summary>A stretch of a template: bytes that are always the same, or the place of a variable.</summary>
/// <param name="Literal">UTF-8, written as it is; empty where a variable stands.</param>
/// <param name="Variable">Null for a literal.</param>
/// <param name="Words">For words.</param>
public sealed record ApiPart(ReadOnlyMemory<byte> Literal, ApiVariable? Variable, ApiFormat Format = ApiFormat.Text, MoneyUnit Unit = MoneyUnit.Cents, ApiWords? Words = null)
{
    /// <summary>A text in JSON, whatever it is.</summary>
    public bool IsQuoted { get; init; }
}
