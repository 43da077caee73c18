using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.OpenApi;

/// <summary>Who the users are: what they register and log in with, and which operations need no log-in.</summary>
internal sealed class OpenApiPeople(OpenApiDocument document, OpenApiOperation? register, OpenApiOperation? logIn, Yaml.Map variables)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public void Read()
    {
        if (logIn is null)
        {
            return;
        }

        foreach (var name in Names(logIn).Concat(register is null ? [] : Names(register)).Distinct())
        {
            if (OpenApiWords.IsPassword(name))
            {
                // Not under a name that tells of a secret: such values are never written down, and it is drawn anew each time.
                variables.Add("phrase", Yaml.Text(register is null ? "${API_PASSWORD}" : "{{$hex(12)}}aA1!"));
                _values[name] = "{{phrase}}";
            }
            else if (OpenApiWords.IsLogInName(name))
            {
                var isAddress = name.Contains("mail", StringComparison.OrdinalIgnoreCase);
                variables.Add(Words.Plain(name), Yaml.Text(register is null ? "${API_USER}" : isAddress ? "{{$hex(12)}}@load.example" : "u{{$hex(12)}}"));
                _values[name] = $"{{{{{Words.Plain(name)}}}}}";
            }
        }
    }

    /// <summary>Null where the name means nothing of theirs.</summary>
    public string? Value(string name) => _values.GetValueOrDefault(name);

    /// <summary>Whether an operation says that it needs no log-in, while others do.</summary>
    public bool IsOpen(OpenApiOperation operation) =>
        document.Root.At("components", "securitySchemes").Entries.Count > 0
        && (operation.Node.At("security") ?? document.Root["security"]) is var security
        && (security is null || security.Items.Count == 0 || security.Items.Any(one => one.Entries.Count == 0));

    private IEnumerable<string> Names(OpenApiOperation operation) =>
        operation.Body is { } body ? new OpenApiSchema(document, body.Value.At("schema")).Properties.Select(property => property.Name) : [];
}
