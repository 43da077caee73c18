using System.Runtime.CompilerServices;

namespace Simulator.Http;

/// <summary>Lets <c>draft.At($"/api/jobs/{id}")</c> write its parts straight into the draft, without a string in between. What is inserted is taken as it is: already percent-encoded.</summary>
[InterpolatedStringHandler]
public readonly struct TargetText(int literalLength, int formattedCount, RequestDraft draft)
{
    private readonly ByteBuffer _target = Expecting(draft.Target, literalLength + formattedCount);

    public void AppendLiteral(string text) => _target.Append(text);

    public void AppendFormatted(string? text) => _target.Append(text);

    public void AppendFormatted(long number) => _target.Append(number);

    private static ByteBuffer Expecting(ByteBuffer target, int length)
    {
        target.GetSpan(length);
        return target;
    }
}
