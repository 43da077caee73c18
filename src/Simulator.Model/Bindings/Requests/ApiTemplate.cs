using System.Buffers;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Bindings.Requests;

/// <summary>Bytes with places for what a call brings, encoded once.</summary>
/// <param name="parts">In their order.</param>
/// <param name="escape">How values are written where it stands.</param>
public sealed class ApiTemplate(IReadOnlyList<ApiPart> parts, TemplateEscape escape)
{
    private readonly ApiPart[] _parts = [.. parts];
    private readonly ApiVariable[] _mayLack = [.. parts.Where(part => part.Variable is { } variable && ApiVariables.All[(int)variable].MayLack).Select(part => part.Variable!.Value)];

    public IReadOnlyList<ApiPart> Parts => _parts;

    public bool MayLack => _mayLack.Length > 0;

    /// <summary>Whether the call brings all that stands in it.</summary>
    public bool IsWhole(in ApiValues values)
    {
        foreach (var variable in _mayLack)
        {
            if (!values[variable].IsThere) return false;
        }

        return true;
    }

    /// <exception cref="FormatException">A value cannot stand where the template has it.</exception>
    public void WriteTo(IBufferWriter<byte> output, in ApiValues values)
    {
        foreach (var part in _parts)
        {
            if (part.Variable is { } variable) ApiText.Write(output, values[variable], part, escape);
            else output.Write(part.Literal.Span);
        }
    }
}
