using System.Globalization;
using System.Text.Json;
using Simulator.Soak.People;
using Simulator.Soak.Surface;

namespace Simulator.Soak.Generation;

/// <summary>Values as a sensible client sends them.</summary>
internal sealed class Values(Known known, Draws draws, string tag)
{
    /// <summary>The fields of a body, each as JSON; of those that may be missing some are.</summary>
    public List<(string Name, string Json)> Body(Operation operation, string path, Person person)
    {
        List<(string Name, string Json)> body = [];
        foreach (var field in operation.Fields!)
        {
            if (field.IsRequired || draws.Chance(0.7)) body.Add((field.Name, Value(field, person)));
        }
        // Some fields have to agree with the contract that they are about.
        if (known.Contract(path, draws) is { } contract && draws.Chance(0.9)) Agree(operation, body, contract);
        return body;
    }

    public string Value(Field field, Person person)
    {
        if (Kinds.OfField(field.Name) is { } kind) return OddValues.Text(known.Id(kind, draws) ?? Guid.Empty.ToString());
        if (field.Words.Count > 0) return OddValues.Text(draws.Pick(field.Words));
        return field.Type switch
        {
            "number" when field.Name is "latitude" or "longitude" => (draws.Between(-9_000, 9_000) / 100.0).ToString("R", CultureInfo.InvariantCulture),
            "integer" => draws.Between(field.Minimum, field.Maximum).ToString(CultureInfo.InvariantCulture),
            "number" => (draws.Between(field.Minimum, field.Maximum) / 2.0).ToString("R", CultureInfo.InvariantCulture),
            "boolean" => draws.Chance(0.7) ? "true" : "false",
            "array" => $"[{string.Join(
                ',', Enumerable.Range(0, 1 + draws.Next(3)).Select(_ => Value(field.Item ?? new Field(field.Name, "string", true), person)))}]",
            "object" => $"{{{string.Join(',', field.Fields.Select(inner => $"\"{inner.Name}\":{Value(inner, person)}"))}}}",
            _ => OddValues.Text(Word(field, person)),
        };
    }

    // Where only certain words will do, the field's name says which.
    private string Word(Field field, Person person) => field.Name switch
    {
        "email" => draws.Chance(0.3) ? person.Email : $"{tag}@example.org",
        "password" or "newPassword" => person.Password,
        "language" => "en-US",
        "phone" => "+1 (555) 123-4567",
        "refreshToken" => person.RefreshToken,
        "token" => known.Id("token", draws) ?? tag,
        "photos" or "videos" or "evidence" => $"https://example.org/{tag}.jpg?q={draws.Next(100)}",
        _ => Prose(field),
    };

    private string Prose(Field field)
    {
        var text = $"{tag} {draws.Pick(OddTexts.All)}";
        while (text.Length < field.MinLength) text += $" {draws.Pick(OddTexts.All)}";
        return text.Length <= field.MaxLength ? text : tag.PadRight(field.MinLength, '.');
    }

    private void Agree(Operation operation, List<(string Name, string Json)> body, JsonElement contract)
    {
        if (operation.Path.EndsWith("/create-intent", StringComparison.Ordinal))
        {
            var isDeposit = contract.GetProperty("paymentStatus").GetString() == "PENDING" || draws.Chance(0.1);
            body.Clear();
            body.Add(("contractId", OddValues.Text(contract.GetProperty("id").GetString()!)));
            body.Add(("amount", contract.GetProperty(isDeposit ? "deposit" : "final").GetRawText()));
            body.Add(("type", isDeposit ? "\"DEPOSIT\"" : "\"FINAL_PAYMENT\""));
        }
        else if (operation.Path.EndsWith("/milestones", StringComparison.Ordinal))
        {
            var price = contract.GetProperty("amount").GetInt64();
            body.Clear();
            body.Add(("milestones", string.Create(
                CultureInfo.InvariantCulture,
                $"[{{\"title\":\"{tag} a\",\"amount\":{price - (price / 5)}}},{{\"title\":\"{tag} b\",\"amount\":{price / 5}}}]")));
        }
        else if (operation.Path.EndsWith("/resolve", StringComparison.Ordinal) && draws.Chance(0.7))
        {
            var held = contract.GetProperty("held").GetInt64();
            body.Clear();
            body.Add(("resolution", draws.Pick(["\"REFUND\"", "\"REDO\"", "\"PARTIAL_REFUND\""])));
            body.Add(("contractorPayout", (held / 3).ToString(CultureInfo.InvariantCulture)));
            body.Add(("homeownerRefund", (held - (held / 3)).ToString(CultureInfo.InvariantCulture)));
        }
    }
}
