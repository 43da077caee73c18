using System.Text;

namespace Simulator.Model.Bindings.Words;

/// <summary>A word of an API.</summary>
/// <param name="IsBare">A number, true or false, which stands in JSON without quotes.</param>
public sealed record ApiWord(string Text, bool IsBare)
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(Text);

    public ReadOnlySpan<byte> Bytes => _bytes;
}
