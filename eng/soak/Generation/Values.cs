using System.Globalization;
using System.Text.Json;
using Simulator.Soak.People;
using Simulator.Soak.Surface;

namespace Simulator.Soak.Generation;

/// <summary>Values as a sensible client sends them.</summary>
internal sealed class Values(Known known, Draws draws, string tag)
{
    /// <summary>The fields of a body, each as JSON; of those that may be missing some are.</summary>
    public List<(string Name, string Json)> Body(Operation operation, Person person)
    {
        List<(string Name, string Json)> body = [];
        foreach (var field in operation.Fields!)
        {
            if (field.IsRequired || draws.Chance(0.7)) body.Add((field.Name, Value(field, person)));
        }
        if (operation.Path.EndsWith("/create-intent", StringComparison.Ordinal)) Agree(body);
        return body;
    }

    public string Value(Field field, Person person)
    {
        if (Kinds.OfField(field.Name) is { } kind) return OddValues.Text(known.Id(kind, draws) ?? Guid.Empty.ToString());
        if (field.Words.Count > 0) return OddValues.Text(draws.Pick(field.Words));
        return field.Type switch
        {
            "integer" => draws.Between(field.Minimum, field.Maximum).ToString(CultureInfo.InvariantCulture),
            "number" => (draws.Between(field.Minimum, field.Maximum) / 2.0).ToString("R", CultureInfo.InvariantCulture),
            "boolean" => draws.Chance(0.7) ? "true" : "false",
            "array" => $"[{string.Join(',', Enumerable.Range(0, 1 + draws.Next(3)).Select(_ => Value(field.Item ?? new Field(field.Name, "string", true), person)))}]",
            "object" => $"{{{string.Join(',', field.Fields.Select(inner => $"\"{inner.Name}\":{Value(inner, person)}"))}}}",
            _ => OddValues.Text(Word(field, person)),
        };
    }

    // Where only certain words will do, the field's name says which.
    private string Word(Field field, Person person) => field.Name switch
    {
        "email" => draws.Chance(0.3) ? person.Email : $"{tag}@example.org",
        "password" or "newPassword" => person.Password,
        "phone" => "+1 (555) 123-4567",
        "refreshToken" => person.RefreshToken,
        "photos" or "videos" or "evidence" => $"https://example.org/{tag}.jpg?q={draws.Next(100)}",
        _ => Prose(field),
    };

    private string Prose(Field field)
    {
        var text = $"{tag} {draws.Pick(OddTexts.All)}";
        while (text.Length < field.MinLength) text += $" {draws.Pick(OddTexts.All)}";
        return text.Length <= field.MaxLength ? text : tag.PadRight(field.MinLength, '.');
    }

    // An intent is only made for what is due.
    private void Agree(List<(string Name, string Json)> body)
    {
        if (known.Contracts.Count == 0) return;
        var contract = draws.Chance(0.8) ? known.Contracts[^1] : draws.Pick(known.Contracts);
        var isDeposit = contract.GetProperty("paymentStatus").GetString() == "PENDING" || draws.Chance(0.1);
        body.Clear();
        body.Add(("contractId", OddValues.Text(contract.GetProperty("id").GetString()!)));
        body.Add(("amount", contract.GetProperty(isDeposit ? "deposit" : "final").GetRawText()));
        body.Add(("type", isDeposit ? "\"DEPOSIT\"" : "\"FINAL_PAYMENT\""));
    }
}
