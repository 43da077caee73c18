using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Simulator.Soak.People;

/// <summary>Makes access tokens that a marketplace must not take: expired ones, and such as are signed with another secret or not at all.</summary>
internal sealed class TokenForge(string? secret)
{
    private const string Issuer = "simulator-marketplace";
    private const long LongAgo = 946_684_800;
    private const long FarAhead = 4_102_444_800;

    /// <summary>Properly signed, and expired; null where the marketplace's secret is not known.</summary>
    public string? Expired(Person person) => secret is null ? null : Signed(secret, Payload(person.Id, person.Role, LongAgo));

    public static string OfAnother(Person person) => Signed("another secret, 16+ letters", Payload(person.Id, "ADMIN", FarAhead));

    public static string Unsigned(Person person) => $"{Encoded("""{"alg":"none","typ":"JWT"}""")}.{Encoded(Payload(person.Id, "ADMIN", FarAhead))}.";

    /// <summary>A real token whose payload names another role.</summary>
    public static string Promoted(Person person)
    {
        var parts = person.Token.Split('.');
        return $"{parts[0]}.{Encoded(Payload(person.Id, "ADMIN", FarAhead))}.{parts[2]}";
    }

    private static string Payload(string id, string role, long expires) =>
        $$"""{"iss":"{{Issuer}}","sub":"{{id}}","role":"{{role}}","iat":{{LongAgo}},"exp":{{expires}}}""";

    private static string Signed(string secret, string payload)
    {
        var words = $"{Encoded("""{"alg":"HS256","typ":"JWT"}""")}.{Encoded(payload)}";
        return $"{words}.{Base64Url.EncodeToString(HMACSHA256.HashData(SHA256.HashData(Encoding.UTF8.GetBytes(secret)), Encoding.ASCII.GetBytes(words)))}";
    }

    private static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
