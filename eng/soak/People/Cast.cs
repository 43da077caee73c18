using System.Text;
using System.Text.Json;
using Simulator.Soak.Generation;
using Simulator.Soak.Wire;

namespace Simulator.Soak.People;

/// <summary>The people of a lane: what they own nobody outside the lane ever touches.</summary>
internal sealed class Cast(IReadOnlyList<Person> people)
{
    private const string Password = "Abcdefgh123!";

    private static readonly string[] Roles = ["HOMEOWNER", "HOMEOWNER", "CONTRACTOR", "CONTRACTOR", "ADMIN"];

    public IReadOnlyList<Person> People => people;

    /// <summary>Registers everybody; without an administrator where nobody may become one.</summary>
    public static async Task<Cast> RegisterAsync(WireConnection wire, string tag)
    {
        List<Person> people = [];
        foreach (var role in Roles)
        {
            if (await RegisterAsync(wire, role, $"{tag}-{people.Count}@example.org").ConfigureAwait(false) is { } person) people.Add(person);
        }
        return new Cast(people);
    }

    /// <summary>Someone with the right role, mostly the first one: who comes second owns little of what there is.</summary>
    public Person For(IReadOnlyList<string> roles, Draws draws)
    {
        if (roles.Count == 0 || draws.Chance(0.04)) return draws.Pick(people);
        var role = draws.Pick(roles);
        List<Person> fitting = [.. people.Where(person => person.Role == role)];
        return fitting.Count == 0 ? draws.Pick(people) : fitting[draws.Chance(0.12) ? fitting.Count - 1 : 0];
    }

    private static async Task<Person?> RegisterAsync(WireConnection wire, string role, string email)
    {
        var body = $$"""{"email":"{{email}}","phone":"+1 (555) 123-4567","password":"{{Password}}","firstName":"Ann","lastName":"Smith","role":"{{role}}"}""";
        var answer = await wire.ExchangeAsync(new WireRequest(
            "POST", "/api/auth/register", [("Content-Type", "application/json")], Encoding.UTF8.GetBytes(body), Framing.ContentLength)).ConfigureAwait(false);
        if (answer.Status == 403) return null;
        if (answer.Status != 201) throw new SoakException($"can't register a {role}: {answer.Outcome} {answer.Status} {answer.Text}");
        using var json = JsonDocument.Parse(answer.Body);
        var data = json.RootElement.GetProperty("data");
        var tokens = data.GetProperty("tokens");
        return new Person(
            role, email, Password, data.GetProperty("user").GetProperty("id").GetString()!, tokens.GetProperty("accessToken").GetString()!,
            tokens.GetProperty("refreshToken").GetString()!);
    }
}
