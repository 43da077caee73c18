using System.Text;
using Simulator.Soak.People;
using Simulator.Soak.Surface;
using Simulator.Soak.Wire;

namespace Simulator.Soak.Generation;

/// <summary>A request in the making: as a sensible client would send it, then changed by mutations.</summary>
internal sealed class Draft(Operation operation, Person person, string path)
{
    private readonly string _path = path;

    public Operation Operation { get; } = operation;

    public Person Person { get; } = person;

    public string Method { get; set; } = operation.Method;

    /// <summary>The path without its query, as it goes over the wire.</summary>
    public string Path { get; set; } = path;

    /// <summary>Whether it still goes to its endpoint, so that the answer is that endpoint's.</summary>
    public bool IsOnTarget => !IsGarbage && Method == Operation.Method && Path == _path;

    public List<string> Query { get; } = [];

    public List<(string Name, string Value)> Headers { get; } = [];

    public string? Authorization { get; set; }

    public string? ContentType { get; set; } = "application/json";

    /// <summary>The fields of the body; null: it has none.</summary>
    public List<(string Name, string Json)>? Fields { get; set; }

    /// <summary>The body in place of one made of fields.</summary>
    public byte[]? Body { get; set; }

    public Framing Framing { get; set; } = Framing.ContentLength;

    public string Version { get; set; } = "HTTP/1.1";

    public byte[]? Raw { get; set; }

    /// <summary>What was done to it, in words.</summary>
    public List<string> Mutations { get; } = [];

    /// <summary>No HTTP: the server itself may answer, without the envelope, and end the connection.</summary>
    public bool IsGarbage { get; set; }

    /// <summary>What has to be answered, where that is known beforehand.</summary>
    public int? Expected { get; set; }

    public string BodyText => $"{{{string.Join(',', (Fields ?? []).Select(one => $"{OddValues.Text(one.Name)}:{one.Json}"))}}}";

    public override string ToString() => Mutations.Count == 0 ? Operation.Name : $"{Operation.Name} with {string.Join(", ", Mutations)}";

    public WireRequest ToRequest()
    {
        List<(string, string)> headers = [.. Headers];
        if (Authorization is not null) headers.Add(("Authorization", Authorization));
        var body = Body ?? (Fields is null ? [] : Encoding.UTF8.GetBytes(BodyText));
        var framing = Fields is null && Body is null && Method is "GET" or "HEAD" ? Framing.None : Framing;
        if (framing != Framing.None && ContentType is not null && (Fields is not null || Body is not null)) headers.Add(("Content-Type", ContentType));
        var target = Query.Count == 0 ? Path : $"{Path}?{string.Join('&', Query)}";
        return new WireRequest(Method, target, headers, body, framing) { Version = Version, Raw = Raw };
    }
}
