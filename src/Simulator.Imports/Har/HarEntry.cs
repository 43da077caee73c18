using Simulator.Imports.Reading;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Har;

/// <summary>One recorded request with its answer.</summary>
/// <param name="Node">In the recording.</param>
/// <param name="Path">Such as <c>log.entries[3]</c>.</param>
internal sealed record HarEntry(PlanNode Node, string Path, string Method, Uri Url, DateTimeOffset Started)
{
    /// <summary>How many redirects lead from the request to the answer.</summary>
    public int Redirects { get; init; }

    /// <summary>The recorded exchange whose answer counts: the last one of a chain of redirects.</summary>
    public PlanNode Answered { get; init; } = Node;

    public string Origin => Url.GetLeftPart(UriPartial.Authority);

    public string? Page => Node.At("pageref").Text;

    public PlanNode? Request => Node.At("request");

    public PlanNode? Response => Answered.At("response");

    public int Status => (int)(Response.At("status").Number ?? 0);

    /// <summary>Of the answer, without its parameters.</summary>
    public string MediaType => (Response.At("content", "mimeType").Text ?? "").Split(';')[0].Trim().ToLowerInvariant();

    public string? AnswerText => Response.At("content", "encoding").Text is null ? Response.At("content", "text").Text : null;

    /// <summary>The moment at which the answer was there.</summary>
    public DateTimeOffset Ended => Started + TimeSpan.FromMilliseconds(Math.Clamp(Node.At("time").Number ?? 0, 0, 3_600_000));

    public bool SendsCookies => Request.At("cookies").Items.Count > 0 || Headers(Request).Any(header => Is(header.Name, "cookie"));

    public bool SetsCookies => Response.At("cookies").Items.Count > 0 || Headers(Response).Any(header => Is(header.Name, "set-cookie"));

    public IEnumerable<(string Name, string Value, PlanNode Node)> RequestHeaders => Headers(Request);

    public IEnumerable<(string Name, string Value, PlanNode Node)> AnswerHeaders => Headers(Response);

    private static IEnumerable<(string Name, string Value, PlanNode Node)> Headers(PlanNode? side) =>
        side.At("headers").Items.Select(header => (header.At("name").Text ?? "", header.At("value").Text ?? "", header));

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
