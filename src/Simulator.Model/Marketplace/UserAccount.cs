using System.Text;
using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace;

/// <summary>The account of a simulated user: the same for the same seed and user, wherever it is asked for.</summary>
/// <param name="Password">16 characters: lower and upper case letters, digits and one of <c>@$!%*?&amp;</c>, each kind at least once.</param>
/// <param name="Role"><c>HOMEOWNER</c> or <c>CONTRACTOR</c>; visitors look around as homeowners. <c>ADMIN</c> for an account that the target has.</param>
public sealed record UserAccount(string Email, string Phone, string FirstName, string LastName, string Password, string Role)
{
    private const string Lower = "abcdefghijkmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private const string Signs = "@$!%*?&";
    private const int PasswordLength = 16;
    private const string Administrator = "ADMIN";

    private static readonly string[] FirstNames =
        ["Ada", "Ben", "Carla", "David", "Elena", "Frank", "Grace", "Hugo", "Iris", "Jonas",
         "Karin", "Liam", "Mara", "Noah", "Olga", "Paul", "Rosa", "Sam", "Tara", "Victor"];
    private static readonly string[] LastNames =
        ["Abbott", "Baker", "Carter", "Diaz", "Evans", "Fischer", "Garcia", "Hughes", "Ito", "Jensen",
         "Keller", "Lopez", "Meyer", "Novak", "Olsen", "Perez", "Quinn", "Rossi", "Smith", "Weber"];

    /// <summary>The target has it: it is logged in to and never registered.</summary>
    public bool IsGiven { get; init; } = Role == Administrator;

    /// <param name="emailDomain">Such as <c>load.example</c>.</param>
    public static UserAccount Of(ulong seed, UserKey user, Persona persona, string emailDomain)
    {
        var chance = new RandomStream(seed, user.OfAccount(), StreamKind.Account);
        return new UserAccount(
            $"{Mailbox(user.PopulationName)}-{user.Number}-{(uint)(seed ^ (seed >> 32)):x8}@{emailDomain}",
            $"+1555{chance.NextInt(10_000_000):0000000}",
            FirstNames[chance.NextInt(FirstNames.Length)],
            LastNames[chance.NextInt(LastNames.Length)],
            NewPassword(ref chance),
            persona switch { Persona.Contractor => "CONTRACTOR", Persona.Admin => Administrator, _ => "HOMEOWNER" });
    }

    // A name that cannot stand in an address as it is gets a part of its hash, so that no two populations share a mailbox.
    private static string Mailbox(string population)
    {
        var mailbox = new StringBuilder(population.Length);
        foreach (var letter in population)
            mailbox.Append(char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-');
        var text = mailbox.ToString();
        return text == population ? text : $"{text}-{(ushort)Bits.Hash(population):x4}";
    }

    private static string NewPassword(ref RandomStream chance)
    {
        Span<char> password = stackalloc char[PasswordLength];
        for (var i = 0; i < password.Length; i++)
        {
            var letters = (i % 4) switch { 0 => Lower, 1 => Upper, 2 => Digits, _ => i == 3 ? Signs : Lower };
            password[i] = letters[chance.NextInt(letters.Length)];
        }
        return new string(password);
    }
}
