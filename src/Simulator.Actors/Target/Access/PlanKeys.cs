using System.Text;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Access;

namespace Simulator.Actors.Target.Access;

/// <summary>Writes what a plan's <c>auth</c> says once for all into the requests of personas and of code; into those of scenarios it is written already. What a request says itself stays.</summary>
internal sealed class PlanKeys(IReadOnlyList<FixedHeader> headers)
{
    private readonly (byte[] Name, byte[] Line)[] _lines = [.. headers.Select(header => (Encoding.ASCII.GetBytes($"{header.Name.ToLowerInvariant()}:"), header.Line.ToArray()))];

    public static PlanKeys None { get; } = new([]);

    public void AddTo(Call call, RequestDraft draft)
    {
        if (call is not ScriptCall)
        {
            AddTo(draft);
        }
    }

    public void AddTo(RequestDraft draft)
    {
        foreach (var (name, line) in _lines)
        {
            if (!HeaderLines.Has(draft.Headers.Span, name))
            {
                draft.Headers.Append(line);
            }
        }
    }
}
