using System.Buffers.Text;

namespace Simulator.Model.Scripts.Access;

/// <summary>For how long a token is used: a little less than it is good for, so that none expires on its way.</summary>
public static class TokenLife
{
    private const double Margin = 0.1;
    private const double LongestSeconds = 10 * 365 * 86400.0;

    private static readonly TimeSpan MostMargin = TimeSpan.FromSeconds(30);

    /// <param name="expiresIn">The value of <c>expires_in</c>: seconds as text (RFC 6749, section 5.1).</param>
    /// <returns>Null where it tells no time: then the token holds until it is refused.</returns>
    public static TimeSpan? Of(ReadOnlySpan<byte> expiresIn)
    {
        if (!Utf8Parser.TryParse(expiresIn, out double seconds, out var read) || read != expiresIn.Length || !(seconds > 0))
        {
            return null;
        }

        var life = TimeSpan.FromSeconds(Math.Min(seconds, LongestSeconds));
        var margin = life * Margin;
        return life - (margin < MostMargin ? margin : MostMargin);
    }
}
