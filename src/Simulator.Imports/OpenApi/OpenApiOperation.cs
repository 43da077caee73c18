using Simulator.Imports.Reading;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.OpenApi;

/// <summary>One operation of a document.</summary>
/// <param name="Path">With its parameters in braces.</param>
internal sealed record OpenApiOperation(string Method, string Path, PlanNode Node, IReadOnlyList<PlanNode> Parameters, OpenApiDocument Document)
{
    private static readonly string[] LogInWords = ["login", "signin", "log-in", "sign-in", "session", "sessions", "token", "tokens", "authenticate", "authentication", "auth"];
    private static readonly string[] RegisterWords = ["register", "signup", "sign-up", "registration", "users", "accounts"];

    public IReadOnlyList<string> Segments { get; } = Path.Split('#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);

    public string Last => Segments is [.., var last] ? last : "";

    public string Where => $"paths.{Path}.{Method}";

    /// <summary>Its first tag, else the first part of its path that is no version and no <c>api</c>.</summary>
    public string Tag => Node.At("tags").First.Text
        ?? Segments.FirstOrDefault(segment => !segment.StartsWith('{') && segment != "api" && !(segment.Length <= 3 && segment[0] == 'v')) ?? "api";

    /// <summary>The media type of the body and its content; null where it has none.</summary>
    public PlanNode.Entry? Body => Preferred(Document.At(Node, "requestBody", "content"));

    /// <summary>The first status of success; 200 where none is written.</summary>
    public PlanNode.Entry? Success => Node.At("responses").Entries.Where(entry => entry.Key.StartsWith('2')).OrderBy(entry => entry.Key, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The schema of its answer; null where it has no JSON.</summary>
    public PlanNode? Answer => Success is { } success && Preferred(Document.At(success.Value, "content")) is { } content && IsJson(content.Key) ? content.Value.At("schema") : null;

    public bool HasPassword => Body is { } body && new OpenApiSchema(Document, body.Value.At("schema")).Properties.Any(property => OpenApiWords.IsPassword(property.Name));

    public bool IsLogIn => Method == "post" && HasPassword && LogInWords.Contains(Last.ToLowerInvariant());

    public bool IsRegister => Method == "post" && HasPassword && RegisterWords.Contains(Last.ToLowerInvariant());

    public bool IsLogOut => Last.ToLowerInvariant() is "logout" or "signout" or "log-out" or "sign-out";

    public bool IsOfItem => Last.StartsWith('{');

    /// <summary>Create before read, read before change, delete and log out at the end.</summary>
    public int Rank => IsLogOut ? 9
        : Method switch
        {
            "post" when Segments.Count < 2 || !Segments[^2].StartsWith('{') => 1,
            "get" or "head" or "options" => Path.Contains('{', StringComparison.Ordinal) ? 3 : 2,
            "put" or "patch" => 4,
            "delete" => 8,
            _ => 5,
        };

    public static bool IsJson(string mediaType) => mediaType.Split(';')[0].Trim() is var type && (type.EndsWith("/json", StringComparison.Ordinal) || type.EndsWith("+json", StringComparison.Ordinal) || type == "*/*");

    // JSON before anything else.
    private static PlanNode.Entry? Preferred(PlanNode? content) => content.Entries.OrderBy(entry => IsJson(entry.Key) ? 0 : 1).FirstOrDefault();
}
